package fr.vigie.search;

import java.io.IOException;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;

/**
 * Asks a snapshot the question of the first page, and reads a word in every script, before anyone
 * else does.
 */
final class Warming {

  private static final Question FIRST_PAGE = Question.of("");

  private Warming() {}

  static void warm(Snapshot snapshot) throws IOException {
    snapshot.queryAnalysis().terms("vigie ひ 한 中");
    Matches matches = Matches.find(snapshot, MatchAllDocsQuery.INSTANCE, FIRST_PAGE, null);
    snapshot.facetCounts().count(matches.all(), matches.sideways(), FIRST_PAGE, snapshot.copies());
    int[] documents = matches.hits().page().stream().mapToInt(hit -> hit.doc).toArray();
    snapshot.marks().list(new MatchNoDocsQuery("nothing to mark"), documents, 1);
  }
}
