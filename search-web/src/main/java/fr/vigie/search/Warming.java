package fr.vigie.search;

import java.io.IOException;
import org.apache.lucene.search.MatchAllDocsQuery;

/** Asks a snapshot what people will, before they do. */
final class Warming {

  private static final Question FIRST_PAGE = Question.of("");

  private Warming() {}

  /** A word in each of its languages, and the question of the first page. */
  static void askFirst(Snapshot snapshot) throws IOException {
    snapshot.queryAnalysis().prepare();
    Matches matches =
        Matches.find(snapshot, MatchAllDocsQuery.INSTANCE, FIRST_PAGE, null, Deadline.NEVER);
    snapshot.facetCounts().count(matches.all(), matches.sideways(), FIRST_PAGE, snapshot.copies());
    int[] documents = matches.hits().page().stream().mapToInt(hit -> hit.doc).toArray();
    snapshot.marks().list(Marks.NONE, documents, 1, Deadline.NEVER);
  }
}
