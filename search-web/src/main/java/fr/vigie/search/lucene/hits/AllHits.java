package fr.vigie.search.lucene.hits;

import fr.vigie.search.Question;
import fr.vigie.search.lucene.facets.CopyGroups;
import fr.vigie.search.lucene.facets.Filters;
import fr.vigie.search.lucene.hits.HitCollection.Hits;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/**
 * Every hit of a question one after the other, in its order. Memory does not grow with the number
 * of hits, which are looked up a page at a time; of which groups of copies are met, a bit for each
 * article of the index is kept. Not for several threads.
 */
public final class AllHits {

  private static final int PAGE = 2_000;

  private final Snapshot snapshot;
  private final Query query;
  private final Sort sort;
  private final CopyGroups groups;
  private final FixedBitSet firsts;
  private ScoreDoc[] page = {};
  private int next;
  private boolean isLastPage;

  /**
   * @param found what the question found
   */
  public AllHits(Snapshot snapshot, Question question, Found found) {
    this.snapshot = snapshot;
    this.query = Filters.drillDown(found.step().query(), question);
    this.sort = Ordering.of(question.sort()).sort();
    this.groups = Matches.groups(snapshot, question);
    this.firsts = firsts(snapshot, groups, found.matches().hits());
  }

  /** The next hit; null after the last. */
  public ScoreDoc next() throws IOException {
    while (true) {
      if (next == page.length) {
        if (isLastPage) return null;
        turn();
        continue;
      }
      ScoreDoc hit = page[next++];
      if (groups.of(hit.doc) == 0 || firsts.get(hit.doc)) return hit;
    }
  }

  private void turn() throws IOException {
    FieldDoc last = page.length == 0 ? null : (FieldDoc) page[page.length - 1];
    page =
        snapshot
            .searcher()
            .search(query, new TopFieldCollectorManager(sort, PAGE, last, PAGE))
            .scoreDocs;
    next = 0;
    isLastPage = page.length < PAGE;
  }

  private static FixedBitSet firsts(Snapshot snapshot, CopyGroups groups, Hits hits) {
    FixedBitSet firsts = new FixedBitSet(groups.isEmpty() ? 0 : snapshot.reader().maxDoc());
    hits.firsts().forEach((group, document, place) -> firsts.set(document));
    return firsts;
  }
}
