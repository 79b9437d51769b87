package fr.vigie.search.lucene.limits;

import fr.vigie.search.Engine.BusyException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.lucene.util.IOSupplier;

/**
 * What takes long takes turns: searches that turn out to be long, and exports, piece by piece.
 * Together they have at most half of the processors, and short searches keep the rest. A few
 * searches wait for their turn; one more is refused. Exports wait in a line of their own, so that
 * however many there are, a search waits for the pieces under way alone. Safe for use by several
 * threads.
 */
public final class Turns {

  private final Semaphore turns;
  private final Semaphore searches;
  private final Semaphore exports;

  /**
   * @param processors those of the machine; one of them is always given
   */
  public Turns(int processors) {
    int atOnce = Math.max(1, processors / 2);
    this.turns = new Semaphore(atOnce, true);
    this.searches = new Semaphore(atOnce + processors);
    this.exports = new Semaphore(atOnce, true);
  }

  /**
   * Begins the turn of a long search; waits for it.
   *
   * @throws BusyException when enough wait for one already
   */
  void beginSearch() {
    if (!searches.tryAcquire())
      throw new BusyException("long searches are under way already: ask again, or for less");
    turns.acquireUninterruptibly();
  }

  /** Ends the turn of a long search that was begun. */
  void endSearch() {
    turns.release();
    searches.release();
  }

  /** Does a piece of an export when its turn has come; waits for it, as long as it takes. */
  public <T> T exporting(IOSupplier<T> piece) throws IOException {
    exports.acquireUninterruptibly();
    turns.acquireUninterruptibly();
    try {
      return piece.get();
    } finally {
      turns.release();
      exports.release();
    }
  }
}
