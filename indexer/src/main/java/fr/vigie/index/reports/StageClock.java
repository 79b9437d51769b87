package fr.vigie.index.reports;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Times the stages of a run and tells the listener how far it is, a few times a second.
 * Thread-safe.
 */
public final class StageClock {

  private static final long QUIET_NANOS = 200_000_000;

  private final InstantSource clock;
  private final JobTally tally;
  private final Consumer<JobProgress> listener;
  private final Instant started;
  private final long startNanos = System.nanoTime();
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private String stage = "";
  private long stageNanos;
  private long toldNanos;
  private long doneBytes;
  private long totalBytes;

  public StageClock(InstantSource clock, JobTally tally, Consumer<JobProgress> listener) {
    this.clock = clock;
    this.tally = tally;
    this.listener = listener;
    this.started = clock.instant();
  }

  public Instant started() {
    return started;
  }

  /** Ends the stage before and begins this one; a stage may be entered again. */
  public synchronized void enter(String next) {
    leave();
    stage = next;
    stageNanos = System.nanoTime();
    tell();
  }

  /** How much of the sources is read, and how much there is. */
  public synchronized void bytes(long done, long total) {
    doneBytes = done;
    totalBytes = total;
    tick();
  }

  /** Tells the listener, unless it was told just now. */
  public synchronized void tick() {
    if (System.nanoTime() - toldNanos >= QUIET_NANOS) tell();
  }

  /** Ends the run. */
  public synchronized JobReport.Timing timing() {
    leave();
    tell();
    double seconds = Math.max(1e-3, (System.nanoTime() - startNanos) / 1e9);
    Map<String, Long> millis = new LinkedHashMap<>();
    nanos.forEach((name, spent) -> millis.put(name, spent / 1_000_000));
    return new JobReport.Timing(
        started,
        clock.instant(),
        Math.round(seconds * 1000),
        millis,
        rounded(tally.counts().read() / seconds),
        rounded(doneBytes / seconds / 1e6));
  }

  private void leave() {
    if (!stage.isEmpty()) nanos.merge(stage, System.nanoTime() - stageNanos, Long::sum);
    stage = "";
  }

  private void tell() {
    toldNanos = System.nanoTime();
    listener.accept(
        new JobProgress(stage, tally.counts().read(), tally.faultCount(), doneBytes, totalBytes));
  }

  private static double rounded(double rate) {
    return Math.round(rate * 100) / 100.0;
  }
}
