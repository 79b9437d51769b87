package fr.vigie.search.lucene.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * Scores an article by where words stand in one of its fields: near each other, and among the
 * first. It is for what raises articles that match otherwise: it meets every article, and scores 0
 * those in which nothing is so. Immutable.
 */
public final class ProximityQuery extends Query {

  private final String field;
  private final List<List<BytesRef>> words;
  private final List<Pair> pairs;
  private final List<Lead> leads;

  /**
   * Two words that raise an article where they stand near each other.
   *
   * @param left its index among the words, as {@code right} is
   * @param weight no article is raised by more
   */
  public record Pair(int left, int right, float weight) {}

  /**
   * A word that raises an article among its first ones.
   *
   * @param word its index
   * @param weight by how much
   */
  public record Lead(int word, float weight) {}

  /**
   * @param words the terms of each word
   */
  public ProximityQuery(
      String field, List<List<String>> words, List<Pair> pairs, List<Lead> leads) {
    this.field = field;
    this.words = words.stream().map(terms -> terms.stream().map(BytesRef::new).toList()).toList();
    this.pairs = List.copyOf(pairs);
    this.leads = List.copyOf(leads);
  }

  /** No article is scored higher. */
  public double most() {
    return pairs.stream().mapToDouble(Pair::weight).sum()
        + leads.stream().mapToDouble(Lead::weight).sum();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ProximityWeight(boost);
  }

  private final class ProximityWeight extends Weight {
    private final float boost;

    ProximityWeight(float boost) {
      super(ProximityQuery.this);
      this.boost = boost;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      List<WordPositions> placed = new ArrayList<>();
      for (List<BytesRef> word : words) placed.add(WordPositions.of(leaf.reader(), field, word));
      return new DefaultScorerSupplier(
          new ProximityScorer(placed, pairs, leads, boost, leaf.reader().maxDoc()));
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      Scorer scorer = scorer(leaf);
      scorer.iterator().advance(document);
      float score = scorer.score();
      return score == 0
          ? Explanation.noMatch("no words so placed")
          : Explanation.match(score, ProximityQuery.this.toString());
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (!visitor.acceptField(field)) return;
    words.forEach(word -> word.forEach(term -> visitor.consumeTerms(this, new Term(field, term))));
  }

  @Override
  public String toString(String inField) {
    List<List<String>> texts =
        words.stream().map(word -> word.stream().map(BytesRef::utf8ToString).toList()).toList();
    return "Proximity(" + field + ":" + texts + ", " + pairs + ", " + leads + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && field.equals(((ProximityQuery) other).field)
        && words.equals(((ProximityQuery) other).words)
        && pairs.equals(((ProximityQuery) other).pairs)
        && leads.equals(((ProximityQuery) other).leads);
  }

  @Override
  public int hashCode() {
    return 31
            * (31 * (31 * (31 * classHash() + field.hashCode()) + words.hashCode())
                + pairs.hashCode())
        + leads.hashCode();
  }
}
