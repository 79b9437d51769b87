package fr.vigie.search.lucene.words;

import fr.vigie.schema.Fields;
import fr.vigie.search.lucene.limits.Kept;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Titles of the articles of one snapshot by words that they hold, the last of which is still being
 * typed. All articles with any word that begins so are gathered for the few that are given: what
 * was found is kept, and so are the articles of the shortest beginnings, after whatever other
 * words. Reading a title costs as much as finding eight, and the first articles of an index are
 * found again and again: titles are read when they are given, and kept by article. Safe for use by
 * several threads.
 */
public final class Titles {

  /** Beginnings whose articles are kept: a megabyte. */
  private static final int MOST_KEPT = 4_000;

  /** Articles of each: as many as are usually asked for. */
  private static final int USUAL = 8;

  /** Titles kept: two megabytes. */
  private static final int MOST_TITLES = 10_000;

  /** Letters of a beginning that so many words have that its articles are worth keeping. */
  private static final int SHORT = 2;

  private static final int MOST_BEGINNINGS = 1_000;
  private static final long MOST_BYTES = 4L << 20;

  /** Takes what is asked for once: nothing else is asked there. */
  private static final QueryCachingPolicy EVERY =
      new QueryCachingPolicy() {
        @Override
        public void onUse(Query query) {}

        @Override
        public boolean shouldCache(Query query) {
          return true;
        }
      };

  private static final String FIELD = Fields.TITLE.name();

  private final IndexSearcher searcher;
  private final IndexSearcher remembering;
  private final Kept<List<String>, int[]> found =
      new Kept<>(MOST_KEPT, words -> find(words, USUAL));
  private final Kept<Integer, String> titles = new Kept<>(MOST_TITLES, this::read);

  public Titles(IndexSearcher searcher) {
    this.searcher = searcher;
    this.remembering = new IndexSearcher(searcher.getIndexReader());
    remembering.setSimilarity(searcher.getSimilarity());
    remembering.setQueryCache(
        new LRUQueryCache(MOST_BEGINNINGS, MOST_BYTES, leaf -> true, Float.POSITIVE_INFINITY));
    remembering.setQueryCachingPolicy(EVERY);
  }

  /** At most so many different titles; there is at least one word. */
  public List<String> with(List<String> words, int size) throws IOException {
    int[] documents = size > USUAL ? find(words, size) : found.of(List.copyOf(words));
    Set<String> given = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(size, documents.length); i++) given.add(titles.of(documents[i]));
    return List.copyOf(given);
  }

  private int[] find(List<String> words, int size) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words.subList(0, words.size() - 1))
      query.add(new TermQuery(new Term(FIELD, word)), Occur.MUST);
    String beginning = words.getLast();
    query.add(new PrefixQuery(new Term(FIELD, beginning)), Occur.FILTER);
    IndexSearcher asked = beginning.length() > SHORT ? searcher : remembering;
    ScoreDoc[] hits = asked.search(query.build(), size).scoreDocs;
    return Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
  }

  private String read(int document) throws IOException {
    return searcher.storedFields().document(document, Set.of(FIELD)).get(FIELD);
  }
}
