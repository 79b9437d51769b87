package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.query.Query.Phrase;
import fr.vigie.search.Period;
import fr.vigie.search.lucene.compilation.GluedWords.Writings;
import fr.vigie.search.lucene.compilation.TextWriter.Purpose;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * Writes words that stand side by side, sought in any order, as Lucene's queries. For one use by
 * one thread.
 */
final class WordsWriter {

  /**
   * Where fewer than these words will do, a number by itself will not: who types {@code article 5}
   * asks for articles first. To a question, the year may be what answers.
   */
  static final int FEW = 3;

  private final QueryAnalysis analysis;
  private final ArrangedWords words;
  private final Expressions expressions;
  private final DatedWords datedWords;
  private final Strictness strictness;
  private final Remarks remarks;

  /**
   * @param strictness how many words must match
   */
  WordsWriter(
      Snapshot snapshot,
      ArrangedWords words,
      Expressions expressions,
      Strictness strictness,
      Remarks remarks) {
    this.analysis = snapshot.queryAnalysis();
    this.words = words;
    this.expressions = expressions;
    this.datedWords = new DatedWords(snapshot.ranking());
    this.strictness = strictness;
    this.remarks = remarks;
  }

  /** What matches when enough of the words do, in any order. */
  Query write(Sought sought, TextFields fields, Purpose purpose) throws IOException {
    boolean marking = purpose == Purpose.MARKING;
    boolean apart = strictness.apart() && purpose != Purpose.EXCLUDING;
    List<QueryTerm> terms = marking && !apart ? sought.alone() : sought.terms();
    List<Compound> compounds = apart && !marking ? List.of() : sought.compounds();
    if (terms.size() == 1 && compounds.isEmpty())
      return one(terms.getFirst(), sought, fields, purpose);
    Map<QueryTerm, Period> dated = datedWords.of(sought);
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    List<Query> others = new ArrayList<>();
    for (QueryTerm term : terms) {
      Period date = dated.get(term);
      Query said = one(term, sought, fields, purpose);
      boolean orDated = date != null && purpose == Purpose.SCORING;
      Query word = orDated ? datedWords.orDated(said, term, date, fields) : said;
      Query written = weighed(word, sought.weight(term));
      words.add(written, Occur.SHOULD);
      if (!term.isNumber() && date == null) others.add(written);
    }
    for (Compound compound : compounds)
      words.add(inARow(compound, fields, purpose), apart ? Occur.SHOULD : Occur.FILTER);
    boolean fewer = sought.least() < terms.size() && terms.size() <= FEW && !sought.question();
    boolean someNumbers = !others.isEmpty() && others.size() < terms.size();
    boolean byDateAlone = sought.least() <= dated.size() && !others.isEmpty();
    if (purpose == Purpose.SCORING && (fewer && someNumbers || byDateAlone))
      words.add(new DisjunctionMaxQuery(others, 0), Occur.FILTER);
    int parts = sought.terms().size() - terms.size();
    int unsaid = marking ? dated.size() : 0;
    return words.setMinimumNumberShouldMatch(Math.max(0, sought.least() - parts - unsaid)).build();
  }

  private static Query weighed(Query word, double weight) {
    return weight == 1 ? word : new BoostQuery(word, (float) weight);
  }

  /** One thing asked for: of an expression, its name or its words where these may stand apart. */
  private Query one(QueryTerm term, Sought sought, TextFields fields, Purpose purpose)
      throws IOException {
    Query named = written(term, sought, fields, purpose);
    List<QueryTerm> words = expressions.words(term, analysis);
    if (purpose == Purpose.EXCLUDING || words.isEmpty()) return named;
    remarks.expression(term.text());
    if (!strictness.apart()) return named;
    BooleanQuery.Builder apart = new BooleanQuery.Builder();
    Occur each = purpose == Purpose.MARKING ? Occur.SHOULD : Occur.MUST;
    for (QueryTerm word : words) apart.add(fields.query(word), each);
    return new DisjunctionMaxQuery(List.of(named, apart.build()), 0);
  }

  /** A word in either of its writings, which ranks by what both have. */
  private Query written(QueryTerm term, Sought sought, TextFields fields, Purpose purpose)
      throws IOException {
    Query word = fields.query(sought.orNamed(term));
    Writings writings = sought.writings().get(term);
    if (writings == null) return word;
    List<Query> either = new ArrayList<>(List.of(fields.query(writings.glued())));
    words.query(writings.hyphenated(), fields).ifPresent(either::add);
    Query written = new DisjunctionMaxQuery(either, 0);
    if (purpose == Purpose.MARKING) return written;
    return new BooleanQuery.Builder().add(written, Occur.FILTER).add(word, Occur.MUST).build();
  }

  private Query inARow(Compound compound, TextFields fields, Purpose purpose) throws IOException {
    if (purpose != Purpose.EXCLUDING) remarks.compound(compound.text());
    return words.query(new Phrase(compound.text()), fields).orElse(TextWriter.NOTHING);
  }
}
