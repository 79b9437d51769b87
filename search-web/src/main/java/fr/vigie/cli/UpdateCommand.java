package fr.vigie.cli;

import fr.vigie.index.JobReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings an index up to date. */
@Command(
    name = "update",
    description =
        "Add, replace and delete what changed since the published generation, by content; rebuild when the"
            + " schema, the analysis or the lexicon changed.")
final class UpdateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private JobArguments arguments = new JobArguments();

  @Option(
      names = "--max-deletes",
      paramLabel = "PERCENT",
      description = "refuse to delete more than this share of the articles (default: 50%%)")
  private String maxDeletes = "50%";

  @Override
  public Integer call() throws IOException {
    JobReport report =
        Wiring.job(
                arguments.index(),
                arguments.options().withMaxDeletePercent(percent()),
                arguments.analysis())
            .update(arguments.sources());
    spec.commandLine().getOut().println(report.toText());
    return report.exitStatus();
  }

  private int percent() {
    String digits =
        maxDeletes.endsWith("%") ? maxDeletes.substring(0, maxDeletes.length() - 1) : maxDeletes;
    if (digits.matches("[0-9]{1,3}") && Integer.parseInt(digits) <= 100)
      return Integer.parseInt(digits);
    throw new ParameterException(
        spec.commandLine(), "--max-deletes is not a share from 0% to 100%: " + maxDeletes);
  }
}
