package fr.vigie.search;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What raises an article that matches and never makes one match: the words exactly as typed, their
 * families, and words close to each other. Weights are measured in docs/relevance.md.
 */
final class RankingBoosts {

  /**
   * A word as typed, beside the same word in any inflection. Not for one word alone, which finds
   * the same in the same order in all its inflections, unless it is translated.
   */
  private static final float AS_TYPED = 0.3f;

  /** Two words that follow each other in the query, near each other in the article. */
  private static final float PAIR = 0.2f;

  /** Words at most between the two of a pair. */
  private static final int PAIR_GAP = 8;

  /** A word of the same family, beside the word itself. */
  private static final float FAMILY = 0.2f;

  /** So many words are worth what their families cost. */
  private static final int FAMILIES_FROM = 3;

  /** A longer text is a passage, whose pairs and families cost more than they tell. */
  private static final int LONGEST = 12;

  /**
   * Two words or so many are a topic, in which a country is what the article should be about. A
   * country's name alone ranks as every other term does.
   */
  private static final int TOPIC = 3;

  /** An article about the country, beside one that names it. */
  private static final float ABOUT = 1f;

  /** The capital, beside the country. */
  private static final float CAPITAL = 0.3f;

  private final Snapshot snapshot;
  private final Arrangements arrangements;
  private final CountryKin kin;
  private final SameBeginning families;

  RankingBoosts(Snapshot snapshot, Arrangements arrangements, CountryKin kin) {
    this.snapshot = snapshot;
    this.arrangements = arrangements;
    this.kin = kin;
    this.families = snapshot.families();
  }

  /** The same matches, ordered better. */
  Query around(Query matching, List<QueryTerm> terms, TextFields fields) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(matching, Occur.MUST);
    if (terms.size() > 1 || !terms.getFirst().translations().isEmpty()) {
      for (QueryTerm term : terms) addAsTyped(query, term, fields);
    }
    if (terms.size() > 1 && terms.size() <= TOPIC) {
      for (QueryTerm term : terms) addCountry(query, term, fields);
    }
    if (terms.size() >= FAMILIES_FROM && terms.size() <= LONGEST) {
      for (QueryTerm term : terms) addFamilies(query, term);
    }
    if (terms.size() <= LONGEST) {
      for (int i = 1; i < terms.size(); i++) addPair(query, terms.get(i - 1), terms.get(i), fields);
    }
    return query.build();
  }

  private void addAsTyped(BooleanQuery.Builder query, QueryTerm term, TextFields fields)
      throws IOException {
    if (term.concept()) return;
    List<Token> literal = snapshot.queryAnalysis().literal(term.text());
    if (literal.size() != 1 || term.terms().contains(literal.getFirst().term())) return;
    String typed = literal.getFirst().term();
    if (fields.holds(typed, snapshot.frequencies()))
      query.add(new BoostQuery(fields.query(typed), AS_TYPED), Occur.SHOULD);
  }

  private void addCountry(BooleanQuery.Builder query, QueryTerm term, TextFields fields)
      throws IOException {
    Optional<String> country = kin.country(term);
    if (country.isEmpty()) return;
    TermFrequencies frequencies = snapshot.frequencies();
    double rarity = fields.rarity(term, frequencies);
    Query about =
        new ConstantScoreQuery(new TermQuery(new Term(Fields.COUNTRY.name(), country.get())));
    query.add(new BoostQuery(about, (float) (ABOUT * rarity)), Occur.SHOULD);
    for (String capital : kin.capitals(country.get())) {
      if (fields.holds(capital, frequencies))
        query.add(new BoostQuery(fields.query(capital), CAPITAL), Occur.SHOULD);
    }
  }

  private void addFamilies(BooleanQuery.Builder query, QueryTerm term) throws IOException {
    for (Query family : families.families(term))
      query.add(new BoostQuery(family, FAMILY), Occur.SHOULD);
  }

  private void addPair(
      BooleanQuery.Builder query, QueryTerm left, QueryTerm right, TextFields fields)
      throws IOException {
    if (left.terms().equals(right.terms())) return;
    TermFrequencies frequencies = snapshot.frequencies();
    double rarity = fields.rarity(left, frequencies) + fields.rarity(right, frequencies);
    if (rarity == 0) return;
    Query near =
        fields.query(
            arrangements.near(arrangements.term(left), arrangements.term(right), PAIR_GAP));
    query.add(new BoostQuery(near, (float) (PAIR * rarity)), Occur.SHOULD);
  }
}
