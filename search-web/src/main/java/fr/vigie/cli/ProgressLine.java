package fr.vigie.cli;

import fr.vigie.index.reports.JobProgress;
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
  private final boolean terminal;
  private long started;
  private long shown;
  private String stage = "";

  ProgressLine(PrintWriter out) {
    this(out, System.console() != null);
  }

  ProgressLine(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void accept(JobProgress progress) {
    if (progress.stage().isEmpty()) end();
    else show(progress);
  }

  /** What is printed next begins a line of its own; the next run is timed by itself. */
  private void end() {
    if (terminal && !stage.isEmpty()) out.println();
    stage = "";
  }

  private void show(JobProgress progress) {
    long now = System.nanoTime();
    if (stage.isEmpty()) started = now;
    boolean newStage = !progress.stage().equals(stage);
    if (!newStage && now - shown < (terminal ? TERMINAL_INTERVAL : LOG_INTERVAL)) return;
    shown = now;
    stage = progress.stage();
    String line = line(progress, (now - started) / 1e9);
    if (terminal) out.print("\r\u001B[K" + line);
    else out.println(line);
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
