package fr.vigie.search.lucene.limits;

import fr.vigie.search.Engine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * How much a search may cost before it is given up: what has been found by then is not the whole,
 * and is not answered. A search that costs much, but may, waits for its turn among those. Counts
 * the processor time of the thread that made it, so that a search is refused for what it asks and
 * not for what else the machine does. For one search, by one thread, which closes it.
 */
public final class Deadline implements QueryTimeout, AutoCloseable {

  /** More than nearly any search over a hundred thousand articles takes. */
  private static final Duration SHORT = Duration.ofMillis(50);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Never passes, and may be shared: for one article, or a piece of an export. */
  public static final Deadline NEVER = inTurn(Duration.ofDays(36_500), null);

  private final Duration limit;
  private final long begun;
  private final long start;
  private final long end;
  private final long endOfShort;
  private final Turns turns;
  private boolean isLong;

  private Deadline(Duration limit, Duration shortLimit, Turns turns) {
    this.limit = limit;
    this.turns = turns;
    this.begun = System.nanoTime();
    this.start = spent();
    this.end = start + limit.toNanos();
    this.endOfShort = start + Math.min(limit.toNanos(), shortLimit.toNanos());
  }

  /** For a search that takes a turn when it turns out to be long. */
  public static Deadline in(Duration limit, Turns turns) {
    return new Deadline(limit, SHORT, turns);
  }

  /** For a search by who has a turn already, and waits for no other. */
  public static Deadline inTurn(Duration limit, Turns turns) {
    return new Deadline(limit, limit, turns);
  }

  /**
   * To be called between the steps of a search.
   *
   * @throws Engine.TooCostlyException when it has passed
   * @throws Engine.BusyException when the search is a long one, and too many are
   */
  public void check() {
    if (shouldExit())
      throw new Engine.TooCostlyException(
          "the search took over "
              + limit.toMillis()
              + " ms of processor time and was given up: ask for less at once");
  }

  /** Lucene asks between the parts of a step; {@link #check} then says what came of it. */
  @Override
  public boolean shouldExit() {
    // A thread spends no more than passes; asking for what it spent costs a thousand times as much.
    if (System.nanoTime() - begun < endOfShort - start) return false;
    long now = spent();
    if (now - end >= 0) return true;
    if (!isLong && now - endOfShort >= 0) {
      turns.beginSearch();
      isLong = true;
    }
    return false;
  }

  @Override
  public void close() {
    if (isLong) turns.endSearch();
    isLong = false;
  }

  private static long spent() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
