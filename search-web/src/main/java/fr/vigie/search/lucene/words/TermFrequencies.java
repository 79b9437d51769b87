package fr.vigie.search.lucene.words;

import fr.vigie.search.lucene.limits.Kept;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How many articles of one snapshot hold a term. Each reading of a query asks it several times of
 * the same terms, and each time the dictionary of every segment would be opened: it is kept. Safe
 * for use by several threads.
 */
public final class TermFrequencies {

  /** Terms kept: three megabytes. */
  private static final int MOST_KEPT = 20_000;

  private final IndexReader reader;
  private final Kept<Term, Integer> known;

  public TermFrequencies(IndexReader reader) {
    this.reader = reader;
    this.known = new Kept<>(MOST_KEPT, reader::docFreq);
  }

  /** How many articles hold it. */
  public int of(Term term) throws IOException {
    return known.of(term);
  }

  /** The inverse document frequency, as BM25 has it, of what so many articles hold. */
  public double rarity(long holding) {
    return rarity(holding, reader.numDocs());
  }

  public static double rarity(long articles, int all) {
    long holding = Math.min(articles, all);
    return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
  }
}
