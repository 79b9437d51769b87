package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.analysis.Terms;
import fr.vigie.schema.Fields;
import fr.vigie.search.lucene.scoring.FamilyQuery;
import fr.vigie.search.lucene.scoring.PassageQuery;
import fr.vigie.search.lucene.scoring.RaisedQuery;
import fr.vigie.search.lucene.scoring.RaisedQuery.Raising;
import fr.vigie.search.lucene.scoring.Ranking;
import fr.vigie.search.lucene.scoring.Ranking.Part;
import fr.vigie.search.lucene.snapshot.Snapshot;
import fr.vigie.search.lucene.words.SameBeginning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * families, and words close to each other.
 */
final class RankingBoosts {

  /** So many words are a headline or a sentence, in which a name is put as its articles put it. */
  static final int SENTENCE = 4;

  /** A longer text is a passage, whose pairs and families cost more than they tell. */
  private static final int LONGEST = 12;

  /**
   * Two words or so many are a topic, in which a country is what the article should be about. A
   * country's name alone ranks as every other term does.
   */
  static final int TOPIC = 3;

  private final Snapshot snapshot;
  private final CountryKin kin;
  private final Expressions expressions;
  private final String reader;
  private final SameBeginning families;
  private final Strictness strictness;
  private final Ranking ranking;
  private final ProximityBoost proximity;

  /**
   * @param reader the reader's language
   * @param strictness whether the words of expressions may stand apart
   */
  RankingBoosts(Snapshot snapshot, QueryResources resources, Locale reader, Strictness strictness) {
    this.snapshot = snapshot;
    this.kin = resources.kin();
    this.expressions = resources.expressions();
    this.reader = reader.getLanguage();
    this.families = snapshot.families();
    this.strictness = strictness;
    this.ranking = snapshot.ranking();
    this.proximity = new ProximityBoost(ranking);
  }

  /** The same matches, ordered better; a passage by lengths of its own. */
  Query around(Query matching, Sought sought, TextFields fields) throws IOException {
    List<QueryTerm> terms = sought.terms();
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(matching, Occur.MUST);
    List<Raising> raising = new ArrayList<>();
    if (terms.size() > 1) {
      for (QueryTerm term : terms) addAsTyped(query, term, fields, sought.weight(term));
      for (QueryTerm term : terms) addApart(query, term, fields);
    }
    if (terms.size() >= (sought.question() ? 2 : SENTENCE) && terms.size() <= LONGEST) {
      Part part = sought.question() ? Part.NAMED : Part.TYPED;
      for (QueryTerm term : terms) addNamed(query, term, fields, part);
    }
    for (QueryTerm name : sought.names()) raise(query, fields.query(name), Part.SHORT, 1);
    if (terms.size() > 1 && terms.size() <= TOPIC) {
      for (QueryTerm term : terms) addCountry(query, term, fields);
      addHeadline(query, terms, fields);
    }
    if (terms.size() <= TOPIC && snapshot.languages().size() > 1 && areNames(terms)) {
      for (QueryTerm term : terms) addLanguage(raising, term, fields);
    }
    if (terms.size() <= LONGEST) raising.addAll(proximity.of(sought, fields));
    if (terms.size() > 1 && terms.size() <= LONGEST) {
      for (QueryTerm term : terms) addFamilies(raising, term, fields);
    }
    Query ranked = query.build();
    if (terms.size() > LONGEST) ranked = new PassageQuery(ranked, snapshot.passages());
    return raising.isEmpty() ? ranked : new RaisedQuery(ranked, raising);
  }

  private void addAsTyped(
      BooleanQuery.Builder query, QueryTerm term, TextFields fields, double weight)
      throws IOException {
    if (term.concept() || !term.translations().isEmpty()) return;
    List<Token> literal = snapshot.queryAnalysis().literal(term.text());
    if (literal.size() != 1 || term.terms().contains(literal.getFirst().term())) return;
    String typed = literal.getFirst().term();
    if (fields.holds(typed)) raise(query, fields.query(typed), Part.TYPED, weight);
  }

  /** The words of a name: a question or a headline is mostly put in those of its article. */
  private void addNamed(BooleanQuery.Builder query, QueryTerm term, TextFields fields, Part part)
      throws IOException {
    if (!term.concept()) return;
    for (QueryTerm word : snapshot.queryAnalysis().words(term.text())) {
      if (!word.functionWord() && fields.holds(word)) raise(query, fields.query(word), part, 1);
    }
  }

  /** The words of an expression that few articles name. */
  private void addApart(BooleanQuery.Builder query, QueryTerm term, TextFields fields)
      throws IOException {
    if (!strictness.apart()) return;
    for (QueryTerm word : expressions.words(term, snapshot.queryAnalysis()))
      raise(query, fields.query(word), Part.APART, 1);
  }

  private void addCountry(BooleanQuery.Builder query, QueryTerm term, TextFields fields)
      throws IOException {
    Optional<String> country = kin.country(term);
    if (country.isEmpty()) return;
    Query about =
        new ConstantScoreQuery(new TermQuery(new Term(Fields.COUNTRY.name(), country.get())));
    raise(query, about, Part.COUNTRY, fields.rarity(term));
    for (String capital : kin.capitals(country.get())) {
      if (fields.holds(capital)) raise(query, fields.query(capital), Part.CAPITAL, 1);
    }
  }

  /** An article whose title holds all of a topic is about it. */
  private void addHeadline(BooleanQuery.Builder query, List<QueryTerm> terms, TextFields fields)
      throws IOException {
    TextFields title = TextFields.title(snapshot);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    double rarity = 0;
    for (QueryTerm term : terms) {
      all.add(title.query(term), Occur.FILTER);
      rarity += fields.rarity(term);
    }
    raise(query, new ConstantScoreQuery(all.build()), Part.HEADLINE, rarity);
  }

  /**
   * Names are found in every language alike, whatever was typed; of articles about as good, those
   * that can be read come first.
   */
  private void addLanguage(List<Raising> raising, QueryTerm term, TextFields fields)
      throws IOException {
    Query read = new ConstantScoreQuery(new TermQuery(new Term(Fields.LANG.name(), reader)));
    raise(raising, read, Part.LANGUAGE, fields.rarity(term), 1);
  }

  private static boolean areNames(List<QueryTerm> terms) {
    return terms.stream().allMatch(QueryTerm::concept);
  }

  private void addFamilies(List<Raising> raising, QueryTerm term, TextFields fields)
      throws IOException {
    for (FamilyQuery family : families.families(related(term, fields)))
      raise(raising, family, Part.FAMILIES, 1, family.most());
  }

  /**
   * The terms whose families may answer: of a word that is translated its best translation, and
   * itself where articles in its own language hold it.
   */
  private static List<String> related(QueryTerm term, TextFields fields) throws IOException {
    if (term.translations().isEmpty()) return term.terms();
    List<String> related = new ArrayList<>(List.of(term.translations().getFirst().term()));
    for (String each : term.terms()) {
      if (Terms.isStem(each, EnglishWords.ENGLISH) && fields.holds(each)) related.add(each);
    }
    return related;
  }

  private void raise(BooleanQuery.Builder query, Query raising, Part part, double by) {
    float weight = weight(part, by);
    if (weight > 0) query.add(new BoostQuery(raising, weight), Occur.SHOULD);
  }

  /**
   * @param most the query itself scores no article higher
   */
  private void raise(List<Raising> all, Query raising, Part part, double by, double most) {
    float weight = weight(part, by);
    if (weight > 0) all.add(new Raising(new BoostQuery(raising, weight), weight * most));
  }

  private float weight(Part part, double by) {
    return (float) (ranking.weight(part) * by);
  }
}
