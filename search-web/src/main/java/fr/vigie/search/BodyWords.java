package fr.vigie.search;

import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The words of the articles of one snapshot, without case and accents, by how they begin. Everyone
 * types the same few beginnings, and the shortest cost most: what was found is kept. Safe for use
 * by several threads.
 */
final class BodyWords {

  /** Words given at most: more than are shown, because some of them are shown otherwise already. */
  private static final int MOST = 8;

  /** Words looked at, which bounds the cost of a beginning that thousands have. */
  private static final int MOST_READ = 20_000;

  /** Beginnings whose words are kept: two megabytes. */
  private static final int MOST_KEPT = 4_000;

  /** A rarer word is as often as not a slip of the pen. */
  private static final int FEWEST_ARTICLES = 2;

  private record Counted(String word, int articles) {}

  private static final Comparator<Counted> RAREST_FIRST =
      Comparator.comparingInt(Counted::articles)
          .thenComparing(Counted::word, Comparator.reverseOrder());

  private final IndexReader reader;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  BodyWords(IndexReader reader) {
    this.reader = reader;
  }

  /** The words that begin so and go on, those in most articles first. */
  List<String> beginningWith(String beginning) throws IOException {
    List<String> words = known.get(beginning);
    if (words != null) return words;
    words = read(beginning);
    if (known.size() < MOST_KEPT) known.put(beginning, words);
    return words;
  }

  private List<String> read(String beginning) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.BODY.name());
    if (terms == null) return List.of();
    BytesRef prefix = new BytesRef(beginning);
    PriorityQueue<Counted> best = new PriorityQueue<>(RAREST_FIRST);
    TermsEnum term = terms.iterator();
    if (term.seekCeil(prefix) == TermsEnum.SeekStatus.END) return List.of();
    int read = 0;
    for (BytesRef bytes = term.term();
        bytes != null && StringHelper.startsWith(bytes, prefix) && read < MOST_READ;
        bytes = term.next(), read++) {
      int articles = term.docFreq();
      boolean rare = best.size() == MOST && articles <= best.peek().articles;
      if (rare || articles < FEWEST_ARTICLES || bytes.length == prefix.length) continue;
      best.add(new Counted(bytes.utf8ToString(), articles));
      if (best.size() > MOST) best.remove();
    }
    List<Counted> found = new ArrayList<>(best);
    found.sort(RAREST_FIRST.reversed());
    return found.stream().map(Counted::word).toList();
  }
}
