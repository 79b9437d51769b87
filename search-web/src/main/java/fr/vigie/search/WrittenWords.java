package fr.vigie.search;

import fr.vigie.analysis.Folding;
import fr.vigie.analysis.WordPlaces;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * How the articles of one snapshot write a word that the index holds without case and accents:
 * {@code defense} is written {@code défense}. Read from the first articles that hold it. Safe for
 * use by several threads.
 */
final class WrittenWords {

  private static final int ARTICLES_READ = 8;
  private static final int MOST_KEPT = 20_000;
  private static final Set<String> BODY = Set.of(Fields.BODY.name());

  private final IndexReader reader;
  private final TextPlaces places;
  private final Kept<String, String> known =
      new Kept<>(MOST_KEPT, folded -> best(folded, spellings(folded)));

  WrittenWords(IndexReader reader, TextPlaces places) {
    this.reader = reader;
    this.places = places;
  }

  /** The word as most of those articles write it; itself when none does. */
  String of(String folded) throws IOException {
    return known.of(folded);
  }

  private Map<String, Integer> spellings(String folded) throws IOException {
    Map<String, Integer> spellings = new HashMap<>();
    BytesRef word = new BytesRef(folded);
    int read = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.BODY.name());
      if (terms == null) continue;
      TermsEnum term = terms.iterator();
      if (!term.seekExact(word)) continue;
      PostingsEnum postings = term.postings(null, PostingsEnum.POSITIONS);
      while (read < ARTICLES_READ && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        read++;
        String spelling = spelling(leaf.docBase + postings.docID(), postings.nextPosition(), word);
        if (Folding.fold(spelling).equals(folded)) spellings.merge(spelling, 1, Integer::sum);
      }
    }
    return spellings;
  }

  private String spelling(int document, int position, BytesRef word) throws IOException {
    String body = body(document);
    WordPlaces inBody = places.of(document, body);
    return body.substring(inBody.start(position, word), inBody.end(position, word));
  }

  private String body(int document) throws IOException {
    return reader.storedFields().document(document, BODY).get(Fields.BODY.name());
  }

  /** Small letters say most: a capital may only begin a sentence, and capitals carry no accents. */
  private static String best(String folded, Map<String, Integer> spellings) {
    String best = folded;
    int most = 0;
    for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
      String text = spelling.getKey();
      boolean small = text.equals(text.toLowerCase(Locale.ROOT));
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
}
