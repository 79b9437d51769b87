package fr.vigie.search;

import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Titles of the articles of one snapshot by words that they hold, the last of which is still being
 * typed. All articles with any word that begins so are gathered for the few that are given: what
 * was found is kept. Safe for use by several threads.
 */
final class Titles {

  /** Answers kept: four megabytes. */
  private static final int MOST_KEPT = 4_000;

  private static final String FIELD = Fields.TITLE.name();

  private record Asked(List<String> words, int size) {}

  private final IndexSearcher searcher;
  private final Kept<Asked, List<String>> known = new Kept<>(MOST_KEPT, this::read);

  Titles(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** At most so many different titles; there is at least one word. */
  List<String> with(List<String> words, int size) throws IOException {
    return known.of(new Asked(List.copyOf(words), size));
  }

  private List<String> read(Asked asked) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : asked.words.subList(0, asked.words.size() - 1))
      query.add(new TermQuery(new Term(FIELD, word)), Occur.MUST);
    query.add(new PrefixQuery(new Term(FIELD, asked.words.getLast())), Occur.MUST);
    List<String> titles = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query.build(), asked.size).scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc, Set.of(FIELD));
      titles.add(document.get(FIELD));
    }
    return titles.stream().distinct().toList();
  }
}
