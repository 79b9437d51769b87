package fr.vigie.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How many articles of one snapshot hold a term. Each reading of a query asks it several times of
 * the same terms, and each time the dictionary of every segment would be opened: it is kept. Safe
 * for use by several threads.
 */
final class TermFrequencies {

  /** Terms kept: three megabytes. */
  private static final int MOST_KEPT = 20_000;

  private final IndexReader reader;
  private final Kept<Term, Integer> known;

  TermFrequencies(IndexReader reader) {
    this.reader = reader;
    this.known = new Kept<>(MOST_KEPT, reader::docFreq);
  }

  /** How many articles hold it. */
  int of(Term term) throws IOException {
    return known.of(term);
  }

  /** How many articles there are. */
  int articles() {
    return reader.numDocs();
  }
}
