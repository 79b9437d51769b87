package fr.vigie.search.lucene.hits;

import fr.vigie.search.Question;
import fr.vigie.search.Question.Collapse;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.lucene.facets.CopyGroups;
import fr.vigie.search.lucene.facets.FacetCounts;
import fr.vigie.search.lucene.facets.Filters;
import fr.vigie.search.lucene.hits.HitCollection.Hits;
import fr.vigie.search.lucene.limits.Deadline;
import fr.vigie.search.lucene.scoring.RaisedQuery;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;

/**
 * What a question matches: its page of hits, and the documents to count facets over, collected in
 * one search.
 *
 * @param hits the hits of the page, and how many there are
 * @param all the documents that match
 * @param sideways by dimension with a selection, the documents that match without it
 */
public record Matches(Hits hits, FacetsCollector all, Map<String, FacetsCollector> sideways) {

  /**
   * @param after the last hit of the page before; null for the first page
   * @param deadline stops the search early; who asked then checks it
   */
  public static Matches find(
      Snapshot snapshot, Query query, Question question, FieldDoc after, Deadline deadline)
      throws IOException {
    IndexSearcher searcher = snapshot.searcher(deadline);
    DrillDownQuery drillDown = Filters.drillDown(RaisedQuery.outermost(query), question);
    int most = question.size() == 0 ? 0 : question.size() + 1;
    HitCollection collection =
        new HitCollection(Ordering.of(question.sort()), most, after, groups(snapshot, question));
    int filters = drillDown.getDrillDownQueries().length;
    if (filters == 1 && query instanceof MatchAllDocsQuery)
      return ofEverything(searcher, drillDown, question, collection);
    Sideways search = new Sideways(filters == 0 ? searcher : snapshot.searcher(), deadline);
    Hits hits = search.search(drillDown, collection).collectorResult;
    return new Matches(hits, search.all, search.sideways);
  }

  /** What one filter leaves of everything; without it, that is everything: Lucene would meet it. */
  private static Matches ofEverything(
      IndexSearcher searcher, DrillDownQuery drillDown, Question question, HitCollection collection)
      throws IOException {
    FacetsCollectorManager facets = new FacetsCollectorManager();
    Object[] found = searcher.search(drillDown, new MultiCollectorManager(collection, facets));
    return new Matches(
        (Hits) found[0],
        (FacetsCollector) found[1],
        Map.of(filter(question), FacetCounts.EVERYTHING));
  }

  /** How many copies of an article match beside it. */
  public int duplicates(int document, CopyGroups groups) throws IOException {
    int[] copies = groups.copies(document);
    int matching = 0;
    for (MatchingDocs segment : all.getMatchingDocs()) {
      DocIdSetIterator documents = segment.bits().iterator();
      int base = segment.context().docBase;
      for (int copy : copies) {
        if (copy < base) continue;
        int next =
            documents.docID() < copy - base ? documents.advance(copy - base) : documents.docID();
        if (next == copy - base) matching++;
      }
    }
    return matching;
  }

  private static String filter(Question question) {
    return Arrays.stream(Facet.values())
        .filter(facet -> !question.selected(facet).isEmpty())
        .map(Filters::field)
        .findFirst()
        .orElse(Filters.DATE);
  }

  /** What the question counts as one hit. */
  public static CopyGroups groups(Snapshot snapshot, Question question) {
    return question.collapse() == Collapse.ON ? snapshot.copies() : CopyGroups.NONE;
  }

  /**
   * Keeps the collectors that Lucene fills, instead of counts of its own. With filters Lucene
   * counts in one go and never asks for the time: these collectors look at it.
   */
  private static final class Sideways extends DrillSideways {
    private final FacetsCollectorManager timed;
    private FacetsCollector all;
    private final Map<String, FacetsCollector> sideways = new HashMap<>();

    Sideways(IndexSearcher searcher, Deadline deadline) {
      super(searcher, new FacetsConfig(), (SortedSetDocValuesReaderState) null);
      this.timed =
          new FacetsCollectorManager() {
            @Override
            public FacetsCollector newCollector() {
              return new TimedCollector(deadline);
            }
          };
    }

    @Override
    protected FacetsCollectorManager createDrillDownFacetsCollectorManager() {
      return timed;
    }

    @Override
    protected FacetsCollectorManager createDrillSidewaysFacetsCollectorManager() {
      return timed;
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

  /** Looks at the time every few articles. */
  private static final class TimedCollector extends FacetsCollector {
    private static final int ARTICLES = 128;

    private final Deadline deadline;
    private int left = ARTICLES;

    TimedCollector(Deadline deadline) {
      this.deadline = deadline;
    }

    @Override
    public void collect(int document) throws IOException {
      super.collect(document);
      if (--left > 0) return;
      left = ARTICLES;
      deadline.check();
    }
  }
}
