package fr.vigie.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * What a question matches: its page of hits, and the documents to count facets over, collected in
 * one search.
 *
 * @param page the hits of the page
 * @param total how many documents match, exactly
 * @param all the documents that match
 * @param sideways by dimension with a selection, the documents that match without it
 */
record Matches(
    TopFieldDocs page, long total, FacetsCollector all, Map<String, FacetsCollector> sideways) {

  private static final int COUNT_ALL = Integer.MAX_VALUE;

  /**
   * @param after the last hit of the page before; null for the first page
   */
  static Matches find(Snapshot snapshot, Query query, Question question, FieldDoc after)
      throws IOException {
    DrillDownQuery drillDown = Filters.drillDown(query, question);
    Ordering ordering = Ordering.of(question.sort());
    int hits = Math.max(1, question.size() + 1);
    TopFieldCollectorManager manager =
        new TopFieldCollectorManager(ordering.sort(), hits, after, COUNT_ALL);
    Sideways search = new Sideways(snapshot);
    TopFieldDocs page = search.search(drillDown, manager).collectorResult;
    return new Matches(page, page.totalHits.value(), search.all, search.sideways);
  }

  /** Keeps the collectors that Lucene fills, instead of counts of its own. */
  private static final class Sideways extends DrillSideways {
    private FacetsCollector all;
    private final Map<String, FacetsCollector> sideways = new HashMap<>();

    Sideways(Snapshot snapshot) {
      super(snapshot.searcher(), new FacetsConfig(), (SortedSetDocValuesReaderState) null);
    }

    @Override
    protected org.apache.lucene.facet.Facets buildFacetsResult(
        FacetsCollector drillDowns, FacetsCollector[] drillSideways, String[] dimensions) {
      all = drillDowns;
      for (int i = 0; drillSideways != null && i < drillSideways.length; i++) {
        sideways.put(dimensions[i], drillSideways[i]);
      }
      return null;
    }
  }
}
