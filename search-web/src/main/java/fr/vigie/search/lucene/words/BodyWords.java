package fr.vigie.search.lucene.words;

import fr.vigie.search.lucene.limits.Kept;
import fr.vigie.search.lucene.words.Beginnings.Counted;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the articles of one snapshot, without case and accents, by how they begin. Everyone
 * types the same few beginnings, and the shortest cost most: what was found is kept. Safe for use
 * by several threads.
 */
public final class BodyWords {

  /** Words given at most: more than are shown, because some of them are shown otherwise already. */
  private static final int MOST = 8;

  /** Words looked at, which bounds the cost of a beginning that thousands have. */
  private static final int MOST_READ = 20_000;

  /** Beginnings whose words are kept: two megabytes. */
  private static final int MOST_KEPT = 4_000;

  /** A rarer word is as often as not a slip of the pen. */
  private static final int FEWEST_ARTICLES = 2;

  private final Beginnings beginnings;
  private final Kept<String, List<String>> known = new Kept<>(MOST_KEPT, this::read);

  public BodyWords(IndexReader reader) {
    this.beginnings = new Beginnings(reader, MOST, MOST_READ);
  }

  /** The words that begin so and go on, those in most articles first. */
  public List<String> beginningWith(String beginning) throws IOException {
    return known.of(beginning);
  }

  private List<String> read(String beginning) throws IOException {
    return begun(beginnings, beginning).stream()
        .map(counted -> counted.word().utf8ToString())
        .toList();
  }

  /** The words that begin so and go on, those in most articles first. */
  static List<Counted> begun(Beginnings beginnings, String beginning) throws IOException {
    int length = new BytesRef(beginning).length;
    return beginnings.words(
        beginning,
        (word, articles) -> articles >= FEWEST_ARTICLES && word.length > length && !isGlued(word));
  }

  /** Two words with a full stop between them and no space: a slip of the pen, however frequent. */
  private static boolean isGlued(BytesRef word) {
    for (int i = 0; i < word.length; i++) if (word.bytes[word.offset + i] == '.') return true;
    return false;
  }
}
