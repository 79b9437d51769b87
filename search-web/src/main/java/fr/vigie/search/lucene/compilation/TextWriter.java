package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.query.Query.Exact;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.Phrase;
import fr.vigie.query.Query.Prefix;
import fr.vigie.query.Query.TextQuery;
import fr.vigie.query.Query.Words;
import fr.vigie.search.Question;
import fr.vigie.search.Sentences;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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

  private final Arrangements arrangements;
  private final ArrangedWords words;
  private final SoughtWords sought;
  private final WordsWriter wordsWriter;
  private final RankingBoosts boosts;

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
    this.arrangements = resources.arrangements();
    this.words =
        new ArrangedWords(snapshot.queryAnalysis(), arrangements, sentences, remarks::note);
    this.sought =
        new SoughtWords(
            snapshot,
            words,
            resources.expressions(),
            question.expand(),
            strictness,
            sentences,
            remarks);
    this.wordsWriter =
        new WordsWriter(snapshot, words, resources.expressions(), strictness, remarks);
    this.boosts = new RankingBoosts(snapshot, resources, question.ui(), strictness);
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
    return ranked(wordsWriter.write(words, fields, purpose), words, fields, purpose);
  }

  private Query ranked(Query words, Sought sought, TextFields fields, Purpose purpose)
      throws IOException {
    return purpose == Purpose.SCORING ? boosts.around(words, sought, fields) : words;
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
