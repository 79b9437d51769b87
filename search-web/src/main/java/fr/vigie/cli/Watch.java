package fr.vigie.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs something again and again on a fixed beat, until it is told to stop. The beat is counted
 * from the first run and does not drift; a run that takes longer than the beat makes the ones it
 * overlaps fall out.
 */
final class Watch {

  /** One run. */
  interface Run {
    /** Returns whether to go on. */
    boolean once();
  }

  private final long beatNanos;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  Watch(Duration beat) {
    this.beatNanos = beat.toNanos();
  }

  /** Runs until {@link #stop} or until a run wants no other. */
  void run(Run run) throws InterruptedException {
    long first = System.nanoTime();
    try {
      while (!isStopped() && run.once()) {
        long spent = System.nanoTime() - first;
        long next = (spent / beatNanos + 1) * beatNanos;
        if (stopped.await(next - spent, TimeUnit.NANOSECONDS)) return;
      }
    } finally {
      ended.countDown();
    }
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  boolean hasEnded() {
    return ended.getCount() == 0;
  }

  /** Wakes the waiting and lets a run under way end. */
  void stop() {
    stopped.countDown();
  }

  /** Returns whether the last run has ended in time. */
  boolean awaitEnd(Duration patience) throws InterruptedException {
    return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
  }
}
