package fr.vigie.search.lucene.scoring;

import fr.vigie.schema.Fields;
import fr.vigie.search.lucene.scoring.Ranking.Part;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 with all lengths in words. The index holds about two terms a word; Lucene counts words for
 * the length of an article, and terms for the average, which would make every article pass for a
 * short one. Immutable.
 */
public final class WordLengths extends BM25Similarity {

  private final double wordsOfTerm;

  private WordLengths(Ranking ranking, Part length, double wordsOfTerm) {
    super(ranking.weight(Part.SATURATION), ranking.weight(length));
    this.wordsOfTerm = wordsOfTerm;
  }

  /** Reads the length of every body, a byte an article. */
  public static WordLengths of(IndexReader reader, Ranking ranking) throws IOException {
    return new WordLengths(ranking, Part.LENGTH, wordsOfTerm(reader));
  }

  /** The same for passages. */
  public WordLengths ofPassages(Ranking ranking) {
    return new WordLengths(ranking, Part.PASSAGES, wordsOfTerm);
  }

  @Override
  protected float avgFieldLength(CollectionStatistics field) {
    return (float) (super.avgFieldLength(field) * wordsOfTerm);
  }

  private static double wordsOfTerm(IndexReader reader) throws IOException {
    long words = 0;
    long terms = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues lengths = leaf.reader().getNormValues(Fields.BODY.name());
      if (lengths == null) continue;
      terms += Terms.getTerms(leaf.reader(), Fields.BODY.name()).getSumTotalTermFreq();
      while (lengths.nextDoc() != NumericDocValues.NO_MORE_DOCS)
        words += SmallFloat.byte4ToInt((byte) lengths.longValue());
    }
    return terms == 0 ? 1 : (double) words / terms;
  }
}
