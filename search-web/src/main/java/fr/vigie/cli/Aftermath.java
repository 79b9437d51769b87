package fr.vigie.cli;

import fr.vigie.index.reports.JobMetrics;
import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * Where the report of a run goes beside the index's own folder. That it does not arrive is a
 * warning.
 */
final class Aftermath {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  private Notification notification;

  @Option(
      names = "--metrics-file",
      paramLabel = "FILE",
      description = "write the run's figures there, for Prometheus' textfile collector")
  private Path metrics;

  @Option(
      names = "--notify-url",
      paramLabel = "URL",
      description = "post the JSON report there: https, or http on this machine")
  private void setNotification(String address) {
    try {
      notification = Notification.to(address);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--notify-url " + address + ": " + e.getMessage());
    }
  }

  /** Prints the report and passes it on; gives the exit code. */
  int of(JobReport report) {
    PrintWriter err = spec.commandLine().getErr();
    spec.commandLine().getOut().println(report.toText());
    if (metrics != null) {
      try {
        JobMetrics.write(metrics, report);
      } catch (IOException e) {
        err.println("vigie: warning: " + e.getMessage());
      }
    }
    if (notification != null)
      notification.send(report).ifPresent(trouble -> err.println("vigie: warning: " + trouble));
    return report.exitStatus();
  }
}
