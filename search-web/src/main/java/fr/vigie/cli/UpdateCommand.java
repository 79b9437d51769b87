package fr.vigie.cli;

import fr.vigie.index.JobReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings an index up to date. */
@Command(
    name = "update",
    description =
        "Add, replace and delete what changed since the published generation, by content; rebuild when the"
            + " schema, the analysis or the lexicon changed.")
final class UpdateCommand implements Callable<Integer> {

  @Mixin private JobArguments arguments = new JobArguments();
  @Mixin private MostDeletes deletes = new MostDeletes();
  @Mixin private Aftermath aftermath = new Aftermath();

  @Override
  public Integer call() throws IOException {
    JobReport report =
        Wiring.job(
                arguments.index(),
                arguments.options().withMaxDeletePercent(deletes.percent()),
                arguments.analysis())
            .update(arguments.sources());
    return aftermath.of(report);
  }
}
