package fr.vigie.cli;

import fr.vigie.index.IndexJob;
import fr.vigie.index.IndexLockedException;
import fr.vigie.index.generations.IndexUnavailableException;
import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps an index up to date, for those without cron. */
@Command(
    name = "watch",
    description = {
      "Update an index on a fixed beat until told to stop (SIGTERM, Ctrl-C); build it first when there is none.",
      "Runs never overlap. A run under way is stopped: nothing of it is published, and the exit code is 0. A run that"
          + " fails is reported, and the next one is tried."
    })
final class WatchCommand implements Callable<Integer> {

  /** A stop is waited for a little less than service managers do. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Spec private CommandSpec spec;

  @Mixin private JobArguments arguments = new JobArguments();
  @Mixin private MostDeletes deletes = new MostDeletes();
  @Mixin private Aftermath aftermath = new Aftermath();

  private Duration every;
  private boolean first = true;
  private int exit;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      required = true,
      description = "the beat: 30s, 5m, 2h, 1d")
  private void setEvery(String text) {
    try {
      every = Interval.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--every: " + e.getMessage());
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    Watch watch = new Watch(every);
    IndexJob job =
        Wiring.job(
            arguments.index(),
            arguments
                .options()
                .withMaxDeletePercent(deletes.percent())
                .withStopped(watch::isStopped),
            arguments.analysis());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(watch), "stop"));
    watch.run(() -> once(job, watch));
    return exit;
  }

  /** The process ends with 0 when it was told to, whatever the signal. */
  private static void end(Watch watch) {
    if (watch.hasEnded()) return;
    watch.stop();
    try {
      boolean ended = watch.awaitEnd(PATIENCE);
      if (ended) Runtime.getRuntime().halt(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean once(IndexJob job, Watch watch) {
    spec.commandLine().getOut().println(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    try {
      JobReport report = first ? firstRun(job) : job.update(arguments.sources());
      if (!watch.isStopped()) aftermath.of(report);
    } catch (IOException e) {
      if (!watch.isStopped()) spec.commandLine().getErr().println("vigie: " + Vigie.reason(e));
      exit = Vigie.FAILED;
      return !first || e instanceof IndexLockedException;
    }
    first = false;
    return true;
  }

  /** An index that vanishes later is not built anew: its disk may be away. */
  private JobReport firstRun(IndexJob job) throws IOException {
    try {
      return job.update(arguments.sources());
    } catch (IndexUnavailableException e) {
      return job.build(arguments.sources());
    }
  }
}
