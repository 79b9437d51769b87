package fr.vigie.search;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.QueryTerm;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * What raises an article that matches and never makes one match: the words exactly as typed, and
 * words close to each other. Weights are measured in docs/relevance.md.
 */
final class RankingBoosts {

  /** A word as typed, beside the same word in any inflection. */
  private static final float AS_TYPED = 0.3f;

  /** Two words that follow each other in the query, near each other in the article. */
  private static final float PAIR = 0.2f;

  /** Words at most between the two of a pair. */
  private static final float PAIR_GAP = 8;

  /** A longer text is a passage, whose pairs cost more than they tell. */
  private static final float LONGEST = 12;

  private final Snapshot snapshot;
  private final Arrangements arrangements;

  RankingBoosts(Snapshot snapshot, Arrangements arrangements) {
    this.snapshot = snapshot;
    this.arrangements = arrangements;
  }

  /** The same matches, ordered better. */
  Query around(Query matching, List<QueryTerm> terms, TextFields fields) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(matching, Occur.MUST);
    for (QueryTerm term : terms) addAsTyped(query, term, fields);
    if (terms.size() <= LONGEST) {
      for (int i = 1; i < terms.size(); i++) addPair(query, terms.get(i - 1), terms.get(i), fields);
    }
    return query.build();
  }

  private void addAsTyped(BooleanQuery.Builder query, QueryTerm term, TextFields fields)
      throws IOException {
    if (term.concept() || AS_TYPED == 0) return;
    List<Token> literal = snapshot.queryAnalysis().literal(term.text());
    if (literal.size() != 1 || term.terms().contains(literal.getFirst().term())) return;
    String typed = literal.getFirst().term();
    if (fields.holds(typed, snapshot.reader()))
      query.add(new BoostQuery(fields.query(typed), AS_TYPED), Occur.SHOULD);
  }

  private void addPair(
      BooleanQuery.Builder query, QueryTerm left, QueryTerm right, TextFields fields)
      throws IOException {
    if (left.terms().equals(right.terms()) || PAIR == 0) return;
    IndexReader reader = snapshot.reader();
    double rarity = fields.rarity(left, reader) + fields.rarity(right, reader);
    if (rarity == 0) return;
    Query near =
        fields.query(
            arrangements.near(arrangements.term(left), arrangements.term(right), (int) PAIR_GAP));
    query.add(new BoostQuery(near, (float) (PAIR * rarity)), Occur.SHOULD);
  }
}
