package fr.vigie.search.lucene.words;

import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Words of the articles' bodies that begin alike, without case and accents. Immutable.
 *
 * @param most words given at most, those in most articles
 * @param mostRead words looked at, which bounds the cost of a beginning that thousands have
 */
record Beginnings(IndexReader reader, int most, int mostRead) {

  /** A word, with the number of articles that hold it and how often they do. */
  record Counted(BytesRef word, int articles, long occurrences) {}

  /** Chooses words. */
  interface Choice {
    boolean takes(BytesRef word, int articles);
  }

  private static final Comparator<Counted> RAREST_FIRST =
      Comparator.comparingInt(Counted::articles)
          .thenComparing(Counted::word, Comparator.reverseOrder());

  /** The words that begin so, those in most articles first. */
  List<Counted> words(String beginning, Choice choice) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.BODY.name());
    if (terms == null) return List.of();
    BytesRef prefix = new BytesRef(beginning);
    TermsEnum words = terms.iterator();
    if (words.seekCeil(prefix) == TermsEnum.SeekStatus.END) return List.of();
    PriorityQueue<Counted> best = new PriorityQueue<>(RAREST_FIRST);
    int read = 0;
    for (BytesRef word = words.term();
        word != null && StringHelper.startsWith(word, prefix) && read < mostRead;
        word = words.next(), read++) {
      int articles = words.docFreq();
      boolean rare = best.size() == most && articles <= best.peek().articles;
      if (rare || !choice.takes(word, articles)) continue;
      best.add(new Counted(BytesRef.deepCopyOf(word), articles, words.totalTermFreq()));
      if (best.size() > most) best.remove();
    }
    List<Counted> found = new ArrayList<>(best);
    found.sort(RAREST_FIRST.reversed());
    return found;
  }
}
