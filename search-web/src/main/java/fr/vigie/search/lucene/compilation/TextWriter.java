package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.query.Query.Exact;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.Phrase;
import fr.vigie.query.Query.Prefix;
import fr.vigie.query.Query.TextQuery;
import fr.vigie.query.Query.Words;
import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Sentences;
import fr.vigie.search.lucene.compilation.GluedWords.Writings;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Writes what is sought in an article's words, a leaf of the query tree, as Lucene's queries. For
 * one use by one thread.
 */
final class TextWriter {

  /** Nothing at all. */
  static final Query NOTHING = new MatchNoDocsQuery("nothing to look for");

  /** What a text is written for. */
  enum Purpose {
    /** It must match, and ranks. */
    SCORING,
    /** Its matches are marked. */
    MARKING,
    /** It must not match: all its words together, never fewer. */
    EXCLUDING
  }

  /**
   * Where fewer than these words will do, a number by itself will not: who types {@code article 5}
   * asks for articles first. To a question, the year may be what answers.
   */
  static final int FEW = 3;

  private final QueryAnalysis analysis;
  private final Arrangements arrangements;
  private final ArrangedWords words;
  private final SoughtWords sought;
  private final Expressions expressions;
  private final DatedWords datedWords;
  private final RankingBoosts boosts;
  private final Strictness strictness;
  private final Remarks remarks;

  /**
   * @param question says whether English words find French articles too, and who reads
   * @param strictness how many words must match
   */
  TextWriter(
      Snapshot snapshot,
      QueryResources resources,
      Question question,
      Sentences sentences,
      Strictness strictness,
      Remarks remarks) {
    this.analysis = snapshot.queryAnalysis();
    this.arrangements = resources.arrangements();
    this.words = new ArrangedWords(analysis, arrangements, sentences, remarks::note);
    this.sought =
        new SoughtWords(
            snapshot,
            words,
            resources.expressions(),
            question.expand(),
            strictness,
            sentences,
            remarks);
    this.expressions = resources.expressions();
    this.datedWords = new DatedWords(snapshot.ranking());
    this.boosts = new RankingBoosts(snapshot, resources, question.ui(), strictness);
    this.strictness = strictness;
    this.remarks = remarks;
  }

  /** A text in some fields. */
  Query write(TextQuery query, TextFields fields, Purpose purpose) throws IOException {
    return switch (query) {
      case Words(String text) -> words(text, fields, purpose);
      case Phrase(String text) -> phrase(query, words.terms(text), fields, purpose);
      case Exact(String text) -> arranged(query, words.terms(text), fields, purpose);
      case Prefix(String text) -> prefix(text, fields);
      case Near near -> arranged(query, words.terms(near), fields, purpose);
    };
  }

  private Query words(String text, TextFields fields, Purpose purpose) throws IOException {
    Sought words =
        purpose == Purpose.EXCLUDING ? sought.excluded(text, fields) : sought.of(text, fields);
    if (words.terms().isEmpty()) return NOTHING;
    return ranked(anyOrder(words, fields, purpose), words, fields, purpose);
  }

  private Query ranked(Query words, Sought sought, TextFields fields, Purpose purpose)
      throws IOException {
    return purpose == Purpose.SCORING ? boosts.around(words, sought, fields) : words;
  }

  private Query anyOrder(Sought sought, TextFields fields, Purpose purpose) throws IOException {
    List<QueryTerm> terms = purpose == Purpose.MARKING ? sought.alone() : sought.terms();
    if (terms.size() == 1 && sought.compounds().isEmpty())
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
    for (Compound compound : sought.compounds())
      words.add(inARow(compound, fields, purpose), Occur.FILTER);
    boolean fewer = sought.least() < terms.size() && terms.size() <= FEW && !sought.question();
    boolean someNumbers = !others.isEmpty() && others.size() < terms.size();
    boolean byDateAlone = sought.least() <= dated.size() && !others.isEmpty();
    if (purpose == Purpose.SCORING && (fewer && someNumbers || byDateAlone))
      words.add(new DisjunctionMaxQuery(others, 0), Occur.FILTER);
    int parts = sought.terms().size() - terms.size();
    int unsaid = purpose == Purpose.MARKING ? dated.size() : 0;
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
    return words.query(new Phrase(compound.text()), fields).orElse(NOTHING);
  }

  private Query phrase(TextQuery phrase, List<QueryTerm> terms, TextFields fields, Purpose purpose)
      throws IOException {
    if (terms.size() == 1)
      return ranked(fields.query(terms.getFirst()), Sought.all(terms), fields, purpose);
    return arranged(phrase, terms, fields, purpose);
  }

  /** Words in an arrangement, scored as the words are; marked only where they are so arranged. */
  private Query arranged(TextQuery text, List<QueryTerm> terms, TextFields fields, Purpose purpose)
      throws IOException {
    Optional<Query> arranged = words.query(text, fields);
    if (arranged.isEmpty()) return NOTHING;
    if (purpose == Purpose.MARKING) return arranged.get();
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(arranged.get(), Occur.FILTER);
    for (QueryTerm term : SoughtWords.meaningful(terms))
      query.add(fields.query(term), Occur.SHOULD);
    return query.build();
  }

  private Query prefix(String text, TextFields fields) {
    List<Token> literal = words.literal(text);
    if (literal.isEmpty()) return NOTHING;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Token word : literal.subList(0, literal.size() - 1)) {
      query.add(fields.query(arrangements.literal(List.of(word))), Occur.MUST);
    }
    return query.add(fields.prefix(literal.getLast().term()), Occur.MUST).build();
  }
}
