package fr.vigie.search;

import fr.vigie.search.Engine.BusyException;
import java.util.concurrent.Semaphore;

/**
 * Searches that turn out to be long take turns, so that together they have at most half of the
 * processors, and the others keep the rest. A few wait for their turn; one more is refused. Safe
 * for use by several threads.
 */
final class LongSearches {

  private final Semaphore turns;
  private final Semaphore places;

  /**
   * @param processors those of the machine; one of them is always given
   */
  LongSearches(int processors) {
    this.turns = new Semaphore(Math.max(1, processors / 2), true);
    this.places = new Semaphore(turns.availablePermits() + processors);
  }

  /**
   * Begins a turn; waits for it.
   *
   * @throws BusyException when enough wait for one already
   */
  void begin() {
    if (!places.tryAcquire())
      throw new BusyException("long searches are under way already: ask again, or for less");
    turns.acquireUninterruptibly();
  }

  /** How many wait for their turn, about. */
  int waiting() {
    return turns.getQueueLength();
  }

  /** Ends a turn that was begun. */
  void end() {
    turns.release();
    places.release();
  }
}
