package fr.vigie.search.lucene.words;

import fr.vigie.lexicon.Folding;
import fr.vigie.schema.Fields;
import fr.vigie.search.lucene.limits.Kept;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * How the articles of one snapshot write a word that the index holds without case and accents:
 * {@code defense} is written {@code défense}. Read from the first articles that hold it: those at
 * the beginning of the index, which most frequent words share, stay in memory. Safe for use by
 * several threads.
 */
public final class WrittenWords {

  private static final int ARTICLES_READ = 8;

  /** Articles that write it alike, in small letters, after which no other is read. */
  private static final int ENOUGH_SMALL = 3;

  /** The same with a capital, which may only begin a sentence. */
  private static final int ENOUGH_ALIKE = 5;

  private static final int MOST_KEPT = 20_000;

  /** Articles at the beginning of the index whose texts are kept: two megabytes. */
  private static final int FIRST_ARTICLES = 500;

  /** A text longer than that, in UTF-16 units, is not kept. */
  private static final int LONGEST_KEPT = 4_000;

  /** Characters before it fold to themselves or to their small letters. */
  private static final char FIRST_ACCENTED = 0x80;

  private static final Set<String> BODY = Set.of(Fields.BODY.name());

  private final IndexReader reader;
  private final Kept<String, String> known =
      new Kept<>(MOST_KEPT, folded -> best(folded, spellings(folded)));

  private final AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(FIRST_ARTICLES);

  public WrittenWords(IndexReader reader) {
    this.reader = reader;
  }

  /** The word as most of those articles write it; itself when none does. */
  public String of(String folded) throws IOException {
    return known.of(folded);
  }

  private Map<String, Integer> spellings(String folded) throws IOException {
    Map<String, Integer> spellings = new HashMap<>();
    StoredFields stored = reader.storedFields();
    BytesRef word = new BytesRef(folded);
    int read = 0;
    boolean enough = false;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.BODY.name());
      if (terms == null) continue;
      TermsEnum term = terms.iterator();
      if (!term.seekExact(word)) continue;
      PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
      while (read < ARTICLES_READ
          && !enough
          && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        read++;
        String spelling = spelling(text(leaf.docBase + postings.docID(), stored), folded);
        if (spelling.isEmpty()) continue;
        int alike = spellings.merge(spelling, 1, Integer::sum);
        enough = alike == (isSmall(spelling) ? ENOUGH_SMALL : ENOUGH_ALIKE);
      }
    }
    return spellings;
  }

  /** The first word of a text that folds so; empty when none does. */
  private static String spelling(String text, String folded) {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && isOfWord(text.charAt(end))) end++;
      if (end - start >= folded.length() / 2 && mayBegin(folded, text.charAt(start))) {
        String word = text.substring(start, end);
        if (Folding.fold(word).equals(folded)) return word;
      }
      start = end + 1;
    }
    return "";
  }

  /** Spares most words of a text being folded. */
  private static boolean mayBegin(String folded, char first) {
    return first >= FIRST_ACCENTED || Character.toLowerCase(first) == folded.charAt(0);
  }

  /** Surrogates are of words too: better no spelling than half a character. */
  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private String text(int document, StoredFields stored) throws IOException {
    boolean first = document < FIRST_ARTICLES;
    String known = first ? texts.get(document) : null;
    if (known != null) return known;
    String text = stored.document(document, BODY).get(Fields.BODY.name());
    if (first && text.length() <= LONGEST_KEPT) texts.set(document, text);
    return text;
  }

  /** Small letters say most: a capital may only begin a sentence, and capitals carry no accents. */
  private static String best(String folded, Map<String, Integer> spellings) {
    String best = folded;
    int most = 0;
    for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
      String text = spelling.getKey();
      boolean small = isSmall(text);
      boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
      int weight = spelling.getValue() * (small ? 100 : capitals ? 1 : 10);
      boolean first = weight == most && text.compareTo(best) < 0;
      if (weight > most || first) {
        best = text;
        most = weight;
      }
    }
    return best;
  }

  private static boolean isSmall(String text) {
    return text.equals(text.toLowerCase(Locale.ROOT));
  }
}
