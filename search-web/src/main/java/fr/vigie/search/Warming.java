package fr.vigie.search;

import java.io.IOException;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;

/** Asks a snapshot what people will, before they do. */
final class Warming {

  private static final Question FIRST_PAGE = Question.of("");

  private Warming() {}

  /** A word in each of its languages, and the question of the first page. */
  static void askFirst(Snapshot snapshot) throws IOException {
    snapshot.queryAnalysis().prepare();
    Matches matches =
        Matches.find(snapshot, snapshot.searcher(), MatchAllDocsQuery.INSTANCE, FIRST_PAGE, null);
    snapshot.facetCounts().count(matches.all(), matches.sideways(), FIRST_PAGE, snapshot.copies());
    int[] documents = matches.hits().page().stream().mapToInt(hit -> hit.doc).toArray();
    snapshot.marks().list(new MatchNoDocsQuery("nothing to mark"), documents, 1);
  }
}
