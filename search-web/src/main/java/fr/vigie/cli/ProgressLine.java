package fr.vigie.cli;

import fr.vigie.index.JobProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Shows how far a job is: one line rewritten on a terminal, else a line now and then, so that a log
 * stays short. Safe for use by several threads.
 */
final class ProgressLine implements Consumer<JobProgress> {

  private static final long TERMINAL_INTERVAL = Duration.ofMillis(200).toNanos();
  private static final long LOG_INTERVAL = Duration.ofSeconds(5).toNanos();

  private final PrintWriter out;
  private final boolean terminal = System.console() != null;
  private final long started = System.nanoTime();
  private long shown = started - LOG_INTERVAL;
  private String stage = "";

  ProgressLine(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void accept(JobProgress progress) {
    long now = System.nanoTime();
    boolean newStage = !progress.stage().equals(stage);
    if (!newStage && now - shown < (terminal ? TERMINAL_INTERVAL : LOG_INTERVAL)) return;
    shown = now;
    stage = progress.stage();
    String line = line(progress, (now - started) / 1e9);
    if (terminal) out.print("\r\u001B[K" + line);
    else out.println(line);
    if (terminal && progress.stage().equals("pruning")) out.println();
    out.flush();
  }

  private static String line(JobProgress progress, double seconds) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(Locale.ROOT, "%s: %,d articles", progress.stage(), progress.articles()));
    if (seconds > 0.5)
      line.append(String.format(Locale.ROOT, ", %,.0f/s", progress.articles() / seconds));
    if (progress.faults() > 0)
      line.append(String.format(Locale.ROOT, ", %,d faults", progress.faults()));
    if (progress.stage().equals("reading")
        && progress.totalBytes() > 0
        && progress.doneBytes() > 0) {
      double done = Math.min(1, (double) progress.doneBytes() / progress.totalBytes());
      line.append(String.format(Locale.ROOT, ", %.0f %%", done * 100));
      if (seconds > 2)
        line.append(String.format(Locale.ROOT, ", %.0f s left", seconds / done - seconds));
    }
    return line.toString();
  }
}
