package fr.vigie.cli;

import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Option(
      names = "--read-all",
      description = "read every file, also those that nobody touched since they were last read")
  private boolean readAll;

  @Override
  public Integer call() throws IOException {
    JobReport report =
        Wiring.job(
                arguments.index(),
                arguments.options().withMaxDeletePercent(deletes.percent()).withReadAll(readAll),
                arguments.analysis())
            .update(arguments.sources());
    return aftermath.of(report);
  }
}
