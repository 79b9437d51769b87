package fr.vigie.search.lucene.marks;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;

/**
 * Weighs a piece of a text as Lucene's own scorer does, which is BM25 with pieces for documents,
 * without the 32 KB hash table that one makes for each piece: those were a third of what an answer
 * allocated. Stateless.
 */
final class SnippetScorer extends PassageScorer {

  /** Looking through so many matches for each is cheaper than any table; through more it is not. */
  private static final int FEW = 64;

  @Override
  public float score(Passage passage, int contentLength) {
    BytesRef[] terms = passage.getMatchTerms();
    int matches = passage.getNumMatches();
    if (matches > FEW) return super.score(passage, contentLength);
    float score = 0;
    for (int i = 0; i < matches; i++) {
      if (occurrences(terms, 0, i, terms[i]) > 0) continue;
      int inPassage = occurrences(terms, i, matches, terms[i]);
      int inText = passage.getMatchTermFreqsInDoc()[i];
      score += tf(inPassage, passage.getLength()) * weight(contentLength, inText);
    }
    return score * norm(passage.getStartOffset());
  }

  private static int occurrences(BytesRef[] terms, int from, int to, BytesRef term) {
    int count = 0;
    for (int i = from; i < to; i++) if (terms[i].equals(term)) count++;
    return count;
  }
}
