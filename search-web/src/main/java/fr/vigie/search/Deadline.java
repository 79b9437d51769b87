package fr.vigie.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How much a search may cost before it is given up: what has been found by then is not the whole,
 * and is not answered. Counts the processor time of the thread that made it, so that a search is
 * refused for what it asks and not for what else the machine does. For one search, by one thread.
 */
final class Deadline {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Duration limit;
  private final long end;

  private Deadline(Duration limit) {
    this.limit = limit;
    this.end = spent() + limit.toNanos();
  }

  static Deadline in(Duration limit) {
    return new Deadline(limit);
  }

  /**
   * To be called between the steps of a search.
   *
   * @throws Engine.TooCostlyException when it has passed
   */
  void check() {
    if (spent() - end >= 0)
      throw new Engine.TooCostlyException(
          "the search took over "
              + limit.toMillis()
              + " ms of processor time and was given up: ask for less at once");
  }

  private static long spent() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
