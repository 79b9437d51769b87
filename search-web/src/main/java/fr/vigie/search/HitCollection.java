package fr.vigie.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
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
   * @param firsts the copy that stands for each group
   */
  record Hits(List<FieldDoc> page, long total, long articles, GroupFirsts firsts) {

    /** How many articles a hit stands for beside itself. */
    int duplicates(int group) {
      return Math.max(0, firsts.articles(group) - 1);
    }

    /** Whether a document that matches is a hit: it stands alone or for its group. */
    boolean isHit(int group, int document) {
      return group == 0 || firsts.document(group) == document;
    }
  }

  @Override
  public Pass newCollector() {
    return new Pass(alone.newCollector());
  }

  @Override
  public Hits reduce(Collection<Pass> passes) throws IOException {
    TopFieldDocs top = alone.reduce(passes.stream().map(pass -> pass.alone).toList());
    GroupFirsts firsts = firsts(passes);
    long copies = passes.stream().mapToLong(pass -> pass.copies).sum();
    long total = top.totalHits.value();
    return new Hits(page(top, firsts), total + firsts.size(), total + copies, firsts);
  }

  /** One thread's are all, and many: they are not met again. */
  private static GroupFirsts firsts(Collection<Pass> passes) {
    if (passes.size() == 1) return passes.iterator().next().firsts;
    GroupFirsts firsts = new GroupFirsts();
    passes.forEach(pass -> pass.firsts.forEach(firsts::meet));
    return firsts;
  }

  private List<FieldDoc> page(TopFieldDocs top, GroupFirsts firsts) {
    PriorityQueue<FieldDoc> best =
        new PriorityQueue<>(size, (one, other) -> ordering.compare(other, one));
    for (ScoreDoc hit : top.scoreDocs) best.add((FieldDoc) hit);
    firsts.forEach(
        (group, document, place, articles) -> {
          if (best.size() >= size && !ordering.isBefore(document, place, best.peek())) return;
          FieldDoc hit = ordering.hit(document, place);
          if (after != null && ordering.compare(hit, after) <= 0) return;
          best.add(hit);
          if (best.size() > size) best.remove();
        });
    return best.stream().sorted(ordering::compare).toList();
  }

  /** One thread's part. */
  final class Pass implements Collector {
    private final TopFieldCollector alone;
    private final GroupFirsts firsts = new GroupFirsts();
    private long copies;

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
            int copy = leaf.docBase + document;
            firsts.meet(group, copy, places.of(document, scorer), 1);
            copies++;
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
