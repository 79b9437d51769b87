package fr.vigie.cli;

import fr.vigie.index.JobEnvironment;
import fr.vigie.index.JobOptions;
import fr.vigie.index.JobReport;
import fr.vigie.index.Rollback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes an older generation again. */
@Command(
    name = "rollback",
    description = "Publish the generation before the current one again, or a named one.")
final class RollbackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "folder of the index")
  private Path index;

  @Option(
      names = "--to",
      paramLabel = "NAME",
      description = "the generation to publish, older or newer")
  private String generation = "";

  @Override
  public Integer call() throws IOException {
    Rollback rollback = new Rollback(index, JobOptions.defaults(), JobEnvironment.system());
    JobReport report = generation.isEmpty() ? rollback.toPrevious() : rollback.to(generation);
    spec.commandLine().getOut().println(report.toText());
    return report.exitStatus();
  }
}
