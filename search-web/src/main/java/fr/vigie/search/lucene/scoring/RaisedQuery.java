package fr.vigie.search.lucene.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * What matches, and what raises an article that does: a clause that must match and some that should
 * have the same scores, but here those cost nothing where even all of them could not bring an
 * article onto the page ({@link RaisedScorer}). Immutable.
 */
public final class RaisedQuery extends Query {

  private final Query matching;
  private final List<Raising> raising;

  /**
   * One that raises.
   *
   * @param most no article is raised by more
   */
  public record Raising(Query query, double most) {}

  /**
   * @param raising cheap ones first: what they give may spare the others
   */
  public RaisedQuery(Query matching, List<Raising> raising) {
    this.matching = matching;
    this.raising = List.copyOf(raising);
  }

  /**
   * The same query, with what raises one of its clauses raising the whole: what comes onto the page
   * is known of the whole only.
   */
  public static Query outermost(Query query) {
    if (!(query instanceof BooleanQuery clauses) || clauses.getMinimumNumberShouldMatch() > 0)
      return query;
    BooleanQuery.Builder matching = new BooleanQuery.Builder();
    List<Raising> raising = new ArrayList<>();
    for (BooleanClause clause : clauses) {
      boolean must = clause.occur() == Occur.MUST;
      if (must && outermost(clause.query()) instanceof RaisedQuery raised) {
        matching.add(raised.matching, Occur.MUST);
        raising.addAll(raised.raising);
      } else {
        matching.add(clause);
      }
    }
    return raising.isEmpty() ? query : new RaisedQuery(matching.build(), raising);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query match = matching.rewrite(searcher);
    boolean same = match == matching;
    List<Raising> others = new ArrayList<>();
    for (Raising each : raising) {
      Query other = each.query.rewrite(searcher);
      same &= other == each.query;
      others.add(new Raising(other, each.most));
    }
    return same ? this : new RaisedQuery(match, others);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight match = matching.createWeight(searcher, mode, boost);
    if (!mode.needsScores()) return match;
    List<Weight> others = new ArrayList<>();
    for (Raising each : raising)
      others.add(each.query.createWeight(searcher, ScoreMode.COMPLETE, boost));
    return new RaisedWeight(match, others, boost);
  }

  private final class RaisedWeight extends Weight {
    private final Weight match;
    private final List<Weight> others;
    private final float boost;

    RaisedWeight(Weight match, List<Weight> others, float boost) {
      super(RaisedQuery.this);
      this.match = match;
      this.others = others;
      this.boost = boost;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier supplier = match.scorerSupplier(leaf);
      if (supplier == null) return null;
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          List<RaisedScorer.Part> parts = new ArrayList<>();
          for (int i = 0; i < others.size(); i++)
            parts.add(new RaisedScorer.Part(others.get(i), leaf, boost * raising.get(i).most));
          return new RaisedScorer(supplier.get(leadCost), parts);
        }

        @Override
        public long cost() {
          return supplier.cost();
        }
      };
    }

    @Override
    public Matches matches(LeafReaderContext leaf, int document) throws IOException {
      return match.matches(leaf, document);
    }

    @Override
    public int count(LeafReaderContext leaf) throws IOException {
      return match.count(leaf);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      Explanation matched = match.explain(leaf, document);
      if (!matched.isMatch()) return matched;
      List<Explanation> details = new ArrayList<>(List.of(matched));
      for (Weight other : others) {
        Explanation raised = other.explain(leaf, document);
        if (raised.isMatch()) details.add(raised);
      }
      double sum = details.stream().mapToDouble(each -> each.getValue().doubleValue()).sum();
      return Explanation.match((float) sum, "sum of:", details);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return match.isCacheable(leaf) && others.stream().allMatch(other -> other.isCacheable(leaf));
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    matching.visit(visitor.getSubVisitor(Occur.MUST, this));
    QueryVisitor others = visitor.getSubVisitor(Occur.SHOULD, this);
    raising.forEach(each -> each.query.visit(others));
  }

  @Override
  public String toString(String field) {
    return "+" + matching.toString(field) + " raised by " + raising;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && matching.equals(((RaisedQuery) other).matching)
        && raising.equals(((RaisedQuery) other).raising);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + matching.hashCode()) + raising.hashCode();
  }
}
