package fr.vigie.cli;

import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds a whole generation. */
@Command(
    name = "index",
    description = {
      "Build a new generation from files and folders, verify it, and publish it.",
      "What cannot be read is reported with its name and reason; the rest goes on and the exit code is 0."
    })
final class IndexCommand implements Callable<Integer> {

  @Mixin private JobArguments arguments = new JobArguments();
  @Mixin private Aftermath aftermath = new Aftermath();

  @Override
  public Integer call() throws IOException {
    JobReport report =
        Wiring.job(arguments.index(), arguments.options(), arguments.analysis())
            .build(arguments.sources());
    return aftermath.of(report);
  }
}
