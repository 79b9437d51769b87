package fr.vigie.search.lucene.generations;

import fr.vigie.search.Question;
import fr.vigie.search.lucene.hits.Matches;
import fr.vigie.search.lucene.limits.Deadline;
import fr.vigie.search.lucene.marks.Marks;
import fr.vigie.search.lucene.snapshot.Snapshot;
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
