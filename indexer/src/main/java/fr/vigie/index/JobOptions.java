package fr.vigie.index;

import fr.vigie.index.reports.JobProgress;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What a run may do and how much it may use.
 *
 * @param workers threads that enrich and index, beside the one that reads
 * @param ramBufferMb heap for documents not yet written, in MB
 * @param keep generations left after publishing, the new one included; at least 1
 * @param maxDeletePercent an update that would delete a larger share of the documents is refused;
 *     100 allows any
 * @param readAll read every file, whether somebody touched it or not
 * @param dryRun compare and report, write nothing at all
 * @param lockWait how long to wait for another job; zero to give up at once
 * @param stopped asked at each article and before publishing; once it says yes the run ends and
 *     publishes nothing
 * @param progress called a few times a second during the run, and at each stage; must return
 *     quickly
 */
public record JobOptions(
    int workers,
    double ramBufferMb,
    int keep,
    int maxDeletePercent,
    boolean readAll,
    boolean dryRun,
    Duration lockWait,
    BooleanSupplier stopped,
    Consumer<JobProgress> progress) {

  private static final int LARGEST_RAM_BUFFER_MB = 1_900;

  public JobOptions {
    if (workers < 1 || workers > 256)
      throw new IllegalArgumentException("workers: 1 to 256, not " + workers);
    if (!(ramBufferMb >= 1 && ramBufferMb <= LARGEST_RAM_BUFFER_MB)) {
      throw new IllegalArgumentException(
          "buffer: 1 to " + LARGEST_RAM_BUFFER_MB + " MB, not " + ramBufferMb);
    }
    if (keep < 1)
      throw new IllegalArgumentException("generations to keep: at least 1, not " + keep);
    if (maxDeletePercent < 0 || maxDeletePercent > 100) {
      throw new IllegalArgumentException("share of deletes: 0 to 100 %, not " + maxDeletePercent);
    }
    if (lockWait.isNegative()) throw new IllegalArgumentException("negative wait");
  }

  /**
   * One worker a processor, 64 MB, 3 generations, at most half of the documents deleted, no
   * waiting.
   */
  public static JobOptions defaults() {
    int workers = Math.min(256, Runtime.getRuntime().availableProcessors());
    return new JobOptions(
        workers, 64, 3, 50, false, false, Duration.ZERO, () -> false, progress -> {});
  }

  public JobOptions withWorkers(int count) {
    return new JobOptions(
        count, ramBufferMb, keep, maxDeletePercent, readAll, dryRun, lockWait, stopped, progress);
  }

  public JobOptions withRamBufferMb(double mb) {
    return new JobOptions(
        workers, mb, keep, maxDeletePercent, readAll, dryRun, lockWait, stopped, progress);
  }

  public JobOptions withKeep(int generations) {
    return new JobOptions(
        workers,
        ramBufferMb,
        generations,
        maxDeletePercent,
        readAll,
        dryRun,
        lockWait,
        stopped,
        progress);
  }

  public JobOptions withMaxDeletePercent(int percent) {
    return new JobOptions(
        workers, ramBufferMb, keep, percent, readAll, dryRun, lockWait, stopped, progress);
  }

  public JobOptions withReadAll(boolean all) {
    return new JobOptions(
        workers, ramBufferMb, keep, maxDeletePercent, all, dryRun, lockWait, stopped, progress);
  }

  public JobOptions withDryRun(boolean dry) {
    return new JobOptions(
        workers, ramBufferMb, keep, maxDeletePercent, readAll, dry, lockWait, stopped, progress);
  }

  public JobOptions withLockWait(Duration wait) {
    return new JobOptions(
        workers, ramBufferMb, keep, maxDeletePercent, readAll, dryRun, wait, stopped, progress);
  }

  public JobOptions withProgress(Consumer<JobProgress> listener) {
    return new JobOptions(
        workers, ramBufferMb, keep, maxDeletePercent, readAll, dryRun, lockWait, stopped, listener);
  }

  public JobOptions withStopped(BooleanSupplier asked) {
    return new JobOptions(
        workers, ramBufferMb, keep, maxDeletePercent, readAll, dryRun, lockWait, asked, progress);
  }
}
