package fr.vigie.search.lucene.hits;

import fr.vigie.search.lucene.facets.CopyGroups;
import fr.vigie.search.lucene.scoring.RaisedScorer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/**
 * Collects the first hits of a question and counts all of them, one for each group of near copies:
 * the copy that comes first in the order asked for. Exact at any size: every article is met. Of a
 * first page, articles that cannot come onto it are not scored to the end ({@link RaisedScorer}),
 * and groups are only counted; of a later one all are scored, since what stands for a group may
 * stand on a page before.
 */
public final class HitCollection
    implements CollectorManager<HitCollection.Pass, HitCollection.Hits> {

  private final Ordering ordering;
  private final int size;
  private final FieldDoc after;
  private final CopyGroups groups;
  private final boolean isFirstPage;

  /**
   * @param size how many hits to keep; 0 when only what stands for each group is asked for
   * @param after the last hit of the page before; null for the first page
   * @param groups what counts as one hit
   */
  public HitCollection(Ordering ordering, int size, FieldDoc after, CopyGroups groups) {
    this.ordering = ordering;
    this.size = size;
    this.after = after;
    this.groups = groups;
    this.isFirstPage = after == null && size > 0;
  }

  /**
   * What was collected.
   *
   * @param page the first hits after the page before
   * @param total how many hits there are
   * @param articles how many articles match, copies counted each
   * @param firsts the copy that stands for each group; nothing of a first page
   */
  public record Hits(List<FieldDoc> page, long total, long articles, GroupFirsts firsts) {}

  @Override
  public Pass newCollector() {
    return new Pass();
  }

  @Override
  public Hits reduce(Collection<Pass> passes) {
    GroupFirsts firsts = firsts(passes);
    BestHits best = new BestHits(Math.max(1, size));
    passes.forEach(pass -> best.meet(pass.best));
    if (after != null)
      firsts.forEach((group, document, place) -> meetLater(best, group, document, place));
    long alone = passes.stream().mapToLong(pass -> pass.alone).sum();
    long copies = passes.stream().mapToLong(pass -> pass.copies).sum();
    int met = isFirstPage ? met(passes) : firsts.size();
    return new Hits(best.hits(ordering), alone + met, alone + copies, firsts);
  }

  private int met(Collection<Pass> passes) {
    FixedBitSet met = new FixedBitSet(groups.size() + 1);
    passes.forEach(pass -> met.or(pass.met));
    return met.cardinality();
  }

  /** One thread's are all, and many: they are not met again. */
  private static GroupFirsts firsts(Collection<Pass> passes) {
    if (passes.size() == 1) return passes.iterator().next().firsts;
    GroupFirsts firsts = new GroupFirsts();
    passes.forEach(pass -> pass.firsts.forEach(firsts::meet));
    return firsts;
  }

  private void meetLater(BestHits best, int group, int document, long place) {
    if (!ordering.isBefore(document, place, after) && document != after.doc)
      best.meet(group, document, place);
  }

  /** One thread's part. */
  final class Pass implements Collector {
    private final GroupFirsts firsts = new GroupFirsts();

    /** The groups met, by number, where that is all that is asked of them. */
    private final FixedBitSet met = new FixedBitSet(isFirstPage ? groups.size() + 1 : 0);

    private final BestHits best = new BestHits(Math.max(1, size));
    private long alone;
    private long copies;

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      Ordering.Places places = ordering.places(leaf.reader());
      return new LeafCollector() {
        private Scorable scorer;
        private Optional<RaisedScorer> raised = Optional.empty();

        @Override
        public void setScorer(Scorable newScorer) throws IOException {
          scorer = newScorer;
          if (isFirstPage) raised = RaisedScorer.of(newScorer);
          compete();
        }

        @Override
        public void collect(int inSegment) throws IOException {
          int document = leaf.docBase + inSegment;
          int group = groups.of(document);
          long place = places.of(inSegment, scorer);
          if (group == 0) {
            alone++;
          } else {
            copies++;
            if (isFirstPage) met.set(group);
            else firsts.meet(group, document, place);
          }
          if (after == null) {
            if (best.meet(group, document, place)) compete();
          } else if (group == 0) {
            meetLater(best, group, document, place);
          }
        }

        private void compete() {
          if (best.isFull() && raised.isPresent())
            raised.get().competeWith(ordering.score(best.lastPlace()));
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ordering.needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
