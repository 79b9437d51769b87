package fr.vigie.search;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * The moment at which a search is given up: what has been found by then is not the whole, and is
 * not answered. Asked while documents are collected and between the steps of a search. For one
 * search.
 */
final class Deadline implements QueryTimeout {

  private final Duration limit;
  private final long end;

  private Deadline(Duration limit) {
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  static Deadline in(Duration limit) {
    return new Deadline(limit);
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - end >= 0;
  }

  /**
   * @throws Engine.TooCostlyException when it has passed
   */
  void check() {
    if (shouldExit())
      throw new Engine.TooCostlyException(
          "the search took over "
              + limit.toMillis()
              + " ms and was given up: ask for less at once");
  }
}
