package fr.vigie.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Collects the first hits of a question and counts all of them, one for each group of near copies:
 * the copy that comes first in the order asked for. Exact at any size: what has no copy goes to
 * Lucene's own collector, and of what has, the first of each group is kept until the end, since a
 * later document may come before it.
 */
final class HitCollection implements CollectorManager<HitCollection.Pass, HitCollection.Hits> {

  private static final int COUNT_ALL = Integer.MAX_VALUE;

  private final Ordering ordering;
  private final int size;
  private final FieldDoc after;
  private final CopyGroups groups;
  private final TopFieldCollectorManager alone;

  /**
   * @param size how many hits to keep, at least 1
   * @param after the last hit of the page before; null for the first page
   * @param groups what counts as one hit
   */
  HitCollection(Ordering ordering, int size, FieldDoc after, CopyGroups groups) {
    this.ordering = ordering;
    this.size = size;
    this.after = after;
    this.groups = groups;
    this.alone = new TopFieldCollectorManager(ordering.sort(), size, after, COUNT_ALL);
  }

  /**
   * What was collected.
   *
   * @param page the first hits after the page before
   * @param total how many hits there are
   * @param articles how many articles match, copies counted each
   * @param firsts the copy that stands for each group, by group
   */
  record Hits(List<FieldDoc> page, long total, long articles, Map<Integer, First> firsts) {

    /** How many articles a hit stands for beside itself. */
    int duplicates(int group) {
      return group == 0 || firsts.isEmpty() ? 0 : firsts.get(group).articles - 1;
    }

    /** Whether a document that matches is a hit: it stands alone or for its group. */
    boolean isHit(int group, int document) {
      return group == 0 || firsts.get(group).document == document;
    }
  }

  /** The first of a group so far. */
  static final class First {
    private long place;
    private int document;
    private int articles;

    private void offer(long otherPlace, int other, int more) {
      boolean before = otherPlace == place ? other < document : otherPlace < place;
      if (articles == 0 || before) {
        place = otherPlace;
        document = other;
      }
      articles += more;
    }
  }

  @Override
  public Pass newCollector() {
    return new Pass(alone.newCollector());
  }

  @Override
  public Hits reduce(Collection<Pass> passes) throws IOException {
    TopFieldDocs top = alone.reduce(passes.stream().map(pass -> pass.alone).toList());
    Map<Integer, First> firsts = new HashMap<>();
    for (Pass pass : passes) {
      pass.firsts.forEach(
          (group, first) ->
              firsts
                  .computeIfAbsent(group, key -> new First())
                  .offer(first.place, first.document, first.articles));
    }
    long copies = firsts.values().stream().mapToLong(first -> first.articles).sum();
    long total = top.totalHits.value();
    return new Hits(page(top, firsts), total + firsts.size(), total + copies, firsts);
  }

  private List<FieldDoc> page(TopFieldDocs top, Map<Integer, First> firsts) {
    List<FieldDoc> page = new ArrayList<>();
    Arrays.stream(top.scoreDocs).forEach(hit -> page.add((FieldDoc) hit));
    if (firsts.isEmpty()) return page;
    firsts.values().stream()
        .map(first -> ordering.hit(first.document, first.place))
        .filter(hit -> after == null || ordering.compare(hit, after) > 0)
        .forEach(page::add);
    page.sort(ordering::compare);
    return List.copyOf(page.subList(0, Math.min(size, page.size())));
  }

  /** One thread's part. */
  final class Pass implements Collector {
    private final TopFieldCollector alone;
    private final Map<Integer, First> firsts = new HashMap<>();

    private Pass(TopFieldCollector alone) {
      this.alone = alone;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      LeafCollector plain = alone.getLeafCollector(leaf);
      if (groups.isEmpty()) return plain;
      Ordering.Places places = ordering.places(leaf.reader());
      return new LeafCollector() {
        private Scorable scorer;

        @Override
        public void setScorer(Scorable newScorer) throws IOException {
          scorer = newScorer;
          plain.setScorer(newScorer);
        }

        @Override
        public void collect(int document) throws IOException {
          int group = groups.of(leaf.docBase + document);
          if (group == 0) {
            plain.collect(document);
          } else {
            firsts
                .computeIfAbsent(group, key -> new First())
                .offer(places.of(document, scorer), leaf.docBase + document, 1);
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return alone.scoreMode();
    }
  }
}
