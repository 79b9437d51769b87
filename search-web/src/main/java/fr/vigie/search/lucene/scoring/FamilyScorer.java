package fr.vigie.search.lucene.scoring;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermScorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/** Scores the articles of a segment that hold any of several words, as if these were one. */
final class FamilyScorer extends Scorer {

  private final DisjunctionDISIApproximation articles;
  private final SimScorer scoring;
  private final NumericDocValues lengths;

  /**
   * @param words the articles of each word, in {@link TermScorer}s
   * @param lengths of articles; null where these do not count
   */
  FamilyScorer(
      List<DisiWrapper> words, long leadCost, SimScorer scoring, NumericDocValues lengths) {
    this.articles = new DisjunctionDISIApproximation(words, leadCost);
    this.scoring = scoring;
    this.lengths = lengths;
  }

  @Override
  public int docID() {
    return articles.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return articles;
  }

  @Override
  public float score() throws IOException {
    int occurrences = 0;
    for (DisiWrapper word = articles.topList(); word != null; word = word.next)
      occurrences += ((TermScorer) word.scorer).freq();
    boolean known = lengths != null && lengths.advanceExact(docID());
    return scoring.score(occurrences, known ? lengths.longValue() : 1);
  }

  @Override
  public float getMaxScore(int upTo) {
    return Float.MAX_VALUE;
  }
}
