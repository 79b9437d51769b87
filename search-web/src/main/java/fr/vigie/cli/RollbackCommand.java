package fr.vigie.cli;

import fr.vigie.index.JobOptions;
import fr.vigie.index.Rollback;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Publishes an older generation again. */
@Command(
    name = "rollback",
    description = "Publish the generation before the current one again, or a named one.")
final class RollbackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--to",
      paramLabel = "NAME",
      description = "the generation to publish, older or newer")
  private String generation;

  @Override
  public Integer call() throws IOException {
    if (generation != null && generation.isBlank())
      throw new ParameterException(spec.commandLine(), "--to names no generation: it is empty");
    Rollback rollback =
        new Rollback(index.folder(), JobOptions.defaults(), JobEnvironment.system());
    JobReport report = generation == null ? rollback.toPrevious() : rollback.to(generation);
    spec.commandLine().getOut().println(report.toText());
    return report.exitStatus();
  }
}
