package fr.vigie.search.lucene.scoring;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Scores what matches in a segment and adds what raises it, part by part. Once it is told which
 * score does not come onto the page any more, it leaves out the parts that could not lift an
 * article above that: the score is then too low, and the article stays off the page either way. So
 * every article is met and counted, and the page is the same.
 *
 * <p>What the parts can give is known in two steps: at most to any article, then, of where words
 * stand, at most to this one ({@link ProximityScorer}), which costs less than to know it.
 */
public final class RaisedScorer extends Scorer {

  private final Scorer matching;
  private final List<Part> parts;

  /** How much the parts before one can add to any article. */
  private final double[] before;

  /** How much the parts from one on can add to the current article. */
  private final double[] rest;

  private float least = Float.NEGATIVE_INFINITY;

  RaisedScorer(Scorer matching, List<Part> parts) {
    this.matching = matching;
    this.parts = parts;
    this.before = new double[parts.size() + 1];
    this.rest = new double[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) before[i + 1] = before[i] + parts.get(i).most;
  }

  /** The one that a collector was given, where it scores the whole query. */
  public static Optional<RaisedScorer> of(Scorable scorer) throws IOException {
    return switch (scorer) {
      case RaisedScorer raised -> Optional.of(raised);
      case FilterScorable same -> of(same.getChildren().iterator().next().child());
      default -> Optional.empty();
    };
  }

  /** From now on, what scores less need not be told how much less. */
  public void competeWith(float score) {
    least = score;
  }

  @Override
  public float score() throws IOException {
    double score = matching.score();
    for (int i = parts.size(); i > 0; i--) {
      if (score + before[i] + rest[i] < least) return (float) score;
      rest[i - 1] = rest[i] + parts.get(i - 1).most(docID());
    }
    for (int i = 0; i < parts.size() && score + rest[i] >= least; i++)
      score += parts.get(i).score(docID(), least - score - rest[i + 1]);
    return (float) score;
  }

  @Override
  public int docID() {
    return matching.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return matching.iterator();
  }

  @Override
  public TwoPhaseIterator twoPhaseIterator() {
    return matching.twoPhaseIterator();
  }

  @Override
  public float getMaxScore(int upTo) {
    return Float.MAX_VALUE;
  }

  @Override
  public Collection<ChildScorable> getChildren() {
    return List.of(new ChildScorable(matching, "MUST"));
  }

  /** What raises, in one segment: opened for the first article that may need it. */
  static final class Part {
    private final Weight weight;
    private final LeafReaderContext leaf;
    private final double most;
    private boolean opened;
    private Scorer scorer;
    private DocIdSetIterator articles = DocIdSetIterator.empty();

    /**
     * @param most no article is raised by more
     */
    Part(Weight weight, LeafReaderContext leaf, double most) {
      this.weight = weight;
      this.leaf = leaf;
      this.most = most;
    }

    /** What it may raise an article by; articles are asked for in their order. */
    private double most(int document) throws IOException {
      if (!opened) open();
      return scorer instanceof ProximityScorer proximity && meets(document)
          ? proximity.most()
          : most;
    }

    /**
     * By how much it raises an article.
     *
     * @param least what is less may be any less
     */
    private double score(int document, double least) throws IOException {
      if (!meets(document)) return 0;
      return scorer instanceof ProximityScorer proximity ? proximity.score(least) : scorer.score();
    }

    private boolean meets(int document) throws IOException {
      int next = articles.docID() < document ? articles.advance(document) : articles.docID();
      return next == document;
    }

    private void open() throws IOException {
      opened = true;
      ScorerSupplier supplier = weight.scorerSupplier(leaf);
      if (supplier == null) return;
      scorer = supplier.get(1);
      articles = scorer.iterator();
    }
  }
}
