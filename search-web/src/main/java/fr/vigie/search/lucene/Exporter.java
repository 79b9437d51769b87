package fr.vigie.search.lucene;

import fr.vigie.search.Engine.Sink;
import fr.vigie.search.lucene.hits.AllHits;
import fr.vigie.search.lucene.limits.Turns;
import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOSupplier;

/**
 * Gives every hit of a question to whoever sends them on. Many exports may be under way: what costs
 * processors is done in turns, a short piece of one export after one of the next, and what only
 * waits for a reader is done between these. So each export moves on, none holds another up, and
 * together they leave searches the processors that {@link Turns} keeps for them. Safe for use by
 * several threads.
 */
final class Exporter {

  /** The longest piece. A search that turns out to be long waits for so much. */
  private static final Duration PIECE = Duration.ofMillis(10);

  /** The most that is given between two times of sending. */
  private static final int MOST = 64;

  private final Turns turns;

  Exporter(Turns turns) {
    this.turns = turns;
  }

  /**
   * @param finding finds the hits of a question
   * @param reading reads what is given of a hit
   */
  <T> void export(IOSupplier<AllHits> finding, IOFunction<ScoreDoc, T> reading, Sink<T> sink)
      throws IOException {
    AllHits hits = turns.exporting(finding);
    boolean more = true;
    while (more) {
      more = turns.exporting(() -> piece(hits, reading, sink));
      sink.send();
    }
  }

  /** Whether there may be more. */
  private static <T> boolean piece(AllHits hits, IOFunction<ScoreDoc, T> reading, Sink<T> sink)
      throws IOException {
    long end = System.nanoTime() + PIECE.toNanos();
    for (int given = 0; given < MOST && System.nanoTime() - end < 0; given++) {
      ScoreDoc hit = hits.next();
      if (hit == null) return false;
      sink.take(reading.apply(hit));
    }
    return true;
  }
}
