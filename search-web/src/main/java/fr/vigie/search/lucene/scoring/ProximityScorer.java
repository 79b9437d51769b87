package fr.vigie.search.lucene.scoring;

import fr.vigie.search.lucene.scoring.ProximityQuery.Lead;
import fr.vigie.search.lucene.scoring.ProximityQuery.Pair;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/**
 * Scores the articles of a segment by where words stand in a field. The positions of a word are
 * read once for all that hangs on them, and not at all where how often the words stand in an
 * article says that they cannot raise it enough.
 *
 * <p>Two words are near where a position of either is followed by one of the other, with at most
 * {@value #MOST_BETWEEN} words between and none of the two. Such neighbours count the less the
 * further apart: 1 / distance. Their sum s raises by s / (s + 1) of the pair's weight, as Lucene's
 * intervals do ({@code unorderedNoOverlaps} within {@code maxGaps}). A word and a concept that
 * begins with it stand at one position, and are no neighbours there.
 *
 * <p>What that gives at most is known from how often each stands there: each position belongs to
 * two neighbourhoods at most, the one before it and the one after it, so that words which stand m
 * and n times make no more than 2m, 2n, and m + n - 1 of them, each of which counts 1 at most; and
 * s / (s + 1) grows with s. Rounding keeps that: sums of float numbers no larger than 1 are no
 * larger than their number, and the raise is worked out from both in the same way.
 */
final class ProximityScorer extends Scorer {

  /** Words at most between the two of a pair. */
  private static final int MOST_BETWEEN = 8;

  /** So many words of a field say what it is about. */
  private static final int FIRST = 60;

  private final List<WordPositions> words;
  private final List<Pair> pairs;
  private final List<Lead> leads;
  private final float boost;
  private final DocIdSetIterator articles;

  /** What each pair, then each lead, gives the article that was bounded last at most. */
  private final double[] bounds;

  private double bound;
  private int bounded = -1;

  ProximityScorer(
      List<WordPositions> words, List<Pair> pairs, List<Lead> leads, float boost, int articles) {
    this.words = words;
    this.pairs = pairs;
    this.leads = leads;
    this.boost = boost;
    this.articles = DocIdSetIterator.all(articles);
    this.bounds = new double[pairs.size() + leads.size()];
  }

  /** The current article is scored no higher; costs little, and once. */
  double most() throws IOException {
    if (bounded == docID()) return bound;
    bounded = docID();
    bound = 0;
    int part = 0;
    for (Pair pair : pairs) bound += bounds[part++] = most(pair);
    for (Lead lead : leads) bound += bounds[part++] = most(lead);
    return bound;
  }

  @Override
  public float score() throws IOException {
    return (float) score(Double.NEGATIVE_INFINITY);
  }

  /** The score of the current article; any lower number where that does not come to what counts. */
  double score(double counts) throws IOException {
    double others = most();
    double score = 0;
    int part = 0;
    for (Pair pair : pairs) {
      if (score + others < counts) return score;
      double most = bounds[part++];
      if (most > 0) score += raise(near(pair), pair);
      others -= most;
    }
    for (Lead lead : leads) {
      if (score + others < counts) return score;
      double most = bounds[part++];
      if (most > 0 && isFirst(words.get(lead.word()))) score += most;
      others -= most;
    }
    return score;
  }

  private double most(Pair pair) throws IOException {
    int left = words.get(pair.left()).frequency(docID());
    int right = left == 0 ? 0 : words.get(pair.right()).frequency(docID());
    return right == 0 ? 0 : raise(Math.min(2 * Math.min(left, right), left + right - 1), pair);
  }

  private double most(Lead lead) throws IOException {
    return words.get(lead.word()).frequency(docID()) == 0 ? 0 : boost * lead.weight();
  }

  /** How much the words of a pair are near each other; it is the same from either of them. */
  private float near(Pair pair) throws IOException {
    WordPositions left = words.get(pair.left());
    WordPositions right = words.get(pair.right());
    boolean rarer = left.frequency(docID()) < right.frequency(docID());
    return rarer ? near(left, right) : near(right, left);
  }

  private float raise(float near, Pair pair) {
    return boost * pair.weight() * (1 - 1 / (1 + near));
  }

  private boolean isFirst(WordPositions word) throws IOException {
    return (pairs.isEmpty() ? word.first() : word.positions()[0]) < FIRST;
  }

  /**
   * The sum of what neighbours count, from each position of the one word to the next: of those of
   * the other between, the first and the last are neighbours; where none is, the two themselves
   * when either is the other's too.
   */
  private static float near(WordPositions one, WordPositions other) throws IOException {
    int[] ones = one.positions();
    int[] others = other.positions();
    float near = 0;
    int next = 0;
    boolean both = false;
    int i = 0;
    for (; ones[i] != WordPositions.NONE; i++) {
      int first = next;
      while (others[next] < ones[i]) next++;
      boolean between = first < next;
      boolean ends = others[next] == ones[i];
      if (between && i > 0) near = add(near, others[first] - ones[i - 1]);
      if (between) near = add(near, ones[i] - others[next - 1]);
      else if (i > 0 && (both || ends)) near = add(near, ones[i] - ones[i - 1]);
      both = ends;
      if (ends) next++;
    }
    return add(near, others[next] - ones[i - 1]);
  }

  private static float add(float near, int distance) {
    return distance <= MOST_BETWEEN + 1 ? (float) (near + 1.0 / distance) : near;
  }

  @Override
  public int docID() {
    return articles.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return articles;
  }

  @Override
  public float getMaxScore(int upTo) {
    return Float.MAX_VALUE;
  }
}
