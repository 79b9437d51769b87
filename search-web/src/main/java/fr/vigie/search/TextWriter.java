package fr.vigie.search;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.query.Query.Exact;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.Phrase;
import fr.vigie.query.Query.Prefix;
import fr.vigie.query.Query.TextQuery;
import fr.vigie.query.Query.Words;
import fr.vigie.search.Question.Expand;
import fr.vigie.search.Ranking.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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
   * From so many words on, a text is a passage whose best matches are sought, not a list of
   * requirements.
   */
  private static final int PASSAGE = 8;

  /** So many words of a passage are looked for. */
  private static final int LONGEST_PASSAGE = 32;

  /**
   * One word in so many, at least, is a function word in the prose of any language that has them.
   */
  private static final int FUNCTION_WORDS = 5;

  private final Ranking ranking;
  private final QueryAnalysis analysis;
  private final Arrangements arrangements;
  private final Sentences sentences;
  private final ArrangedWords words;
  private final Expressions expressions;
  private final RankingBoosts boosts;
  private final Optional<EnglishWords> english;
  private final Strictness strictness;
  private final Set<String> notes = new LinkedHashSet<>();
  private int longestWords;
  private final Set<String> expressionsWritten = new LinkedHashSet<>();
  private boolean prosaic;
  private boolean expanded;

  /**
   * @param expand whether English words find French articles too
   * @param strictness how many words must match
   */
  TextWriter(
      Snapshot snapshot,
      QueryResources resources,
      Expand expand,
      Sentences sentences,
      Strictness strictness) {
    this.ranking = snapshot.ranking();
    this.analysis = snapshot.queryAnalysis();
    this.arrangements = resources.arrangements();
    this.english =
        Optional.of(new EnglishWords(snapshot))
            .filter(words -> expand == Expand.ON && ranking.has(Part.TRANSLATIONS));
    this.sentences = sentences;
    this.words = new ArrangedWords(analysis, arrangements, sentences, notes::add);
    this.expressions = resources.expressions();
    this.boosts = new RankingBoosts(snapshot, arrangements, resources.kin());
    this.strictness = strictness;
  }

  /** What was read otherwise than typed, a sentence each. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Whether English words are looked for in French too. */
  boolean expanded() {
    return expanded;
  }

  /** Words in the longest group of which more than one was required. */
  int longestWords() {
    return longestWords;
  }

  /** The expressions of several words that were written, as typed. */
  Set<String> expressions() {
    return expressionsWritten;
  }

  /** Whether a passage was written that reads as prose, which holds function words. */
  boolean isProsaic() {
    return prosaic;
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
    List<QueryTerm> all = translated(held(asked(text), fields), fields, purpose);
    List<QueryTerm> terms = telling(meaningful(all), fields, purpose);
    if (terms.isEmpty()) return NOTHING;
    boolean question = analysis.isQuestion(text, all);
    Query words = anyOrder(terms, fields, least(question, all, terms.size(), purpose), purpose);
    return purpose == Purpose.SCORING ? boosts.around(words, terms, fields, question) : words;
  }

  private List<QueryTerm> asked(String text) {
    return ranking.has(Part.CONCEPTS) ? words.terms(text) : words.words(text);
  }

  /** English words with their translations, unless they are excluded: that takes what is typed. */
  private List<QueryTerm> translated(List<QueryTerm> terms, TextFields fields, Purpose purpose)
      throws IOException {
    if (english.isEmpty() || purpose == Purpose.EXCLUDING) return terms;
    List<QueryTerm> translated = english.get().inFrench(terms, fields);
    String words = EnglishWords.described(translated);
    if (!words.isEmpty()) {
      expanded = true;
      notes.add(sentences.of("expanded", words));
    }
    return translated;
  }

  private Query anyOrder(List<QueryTerm> terms, TextFields fields, int least, Purpose purpose)
      throws IOException {
    if (terms.size() == 1) return one(terms.getFirst(), fields, purpose);
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (QueryTerm term : terms) words.add(one(term, fields, purpose), Occur.SHOULD);
    return words.setMinimumNumberShouldMatch(least).build();
  }

  /** One thing asked for: of an expression, its name or its words where these may stand apart. */
  private Query one(QueryTerm term, TextFields fields, Purpose purpose) throws IOException {
    Query named = fields.query(term);
    if (purpose == Purpose.EXCLUDING || !expressions.contains(term)) return named;
    List<QueryTerm> words = meaningful(analysis.words(term.text()));
    if (words.size() < 2) return named;
    expressionsWritten.add(term.text());
    if (!strictness.apart()) return named;
    BooleanQuery.Builder apart = new BooleanQuery.Builder();
    for (QueryTerm word : words) apart.add(fields.query(word), Occur.MUST);
    return new DisjunctionMaxQuery(List.of(named, apart.build()), 0);
  }

  /** The rarest words of a long passage, in their order: the others cost much and tell little. */
  private List<QueryTerm> telling(List<QueryTerm> terms, TextFields fields, Purpose purpose)
      throws IOException {
    if (terms.size() <= LONGEST_PASSAGE || purpose == Purpose.EXCLUDING) return terms;
    Map<QueryTerm, Double> rarity = new HashMap<>();
    for (QueryTerm term : terms) rarity.put(term, fields.rarity(term));
    Set<QueryTerm> rarest =
        terms.stream()
            .sorted(Comparator.comparing(rarity::get, Comparator.reverseOrder()))
            .limit(LONGEST_PASSAGE)
            .collect(Collectors.toSet());
    return terms.stream().filter(rarest::contains).toList();
  }

  /** The terms, with the words of a concept in its stead when no article names it. */
  private List<QueryTerm> held(List<QueryTerm> terms, TextFields fields) throws IOException {
    List<QueryTerm> held = new ArrayList<>();
    for (QueryTerm term : terms) {
      boolean named = !term.concept() || fields.holds(term);
      if (named) held.add(term);
      else held.addAll(analysis.words(term.text()));
    }
    return held;
  }

  /**
   * How many of the words must match: one of a question or a passage, else all, or fewer when
   * relaxed.
   */
  private int least(boolean question, List<QueryTerm> all, int words, Purpose purpose) {
    if (purpose == Purpose.EXCLUDING) return words;
    prosaic |= words >= PASSAGE && functionWords(all) * FUNCTION_WORDS >= all.size();
    if (words >= PASSAGE || question) {
      notes.add(sentences.of("question"));
      return 1;
    }
    longestWords = Math.max(longestWords, words);
    return strictness.least(words);
  }

  private static long functionWords(List<QueryTerm> terms) {
    return terms.stream().filter(QueryTerm::functionWord).count();
  }

  /** The words without those that no article need hold, unless there are no others. */
  private static List<QueryTerm> meaningful(List<QueryTerm> terms) {
    List<QueryTerm> meaningful = terms.stream().filter(term -> !term.functionWord()).toList();
    return meaningful.isEmpty() ? terms : meaningful;
  }

  private Query phrase(TextQuery phrase, List<QueryTerm> terms, TextFields fields, Purpose purpose)
      throws IOException {
    if (terms.size() == 1) return fields.query(terms.getFirst());
    return arranged(phrase, terms, fields, purpose);
  }

  /** Words in an arrangement, scored as the words are; marked only where they are so arranged. */
  private Query arranged(TextQuery text, List<QueryTerm> terms, TextFields fields, Purpose purpose)
      throws IOException {
    Optional<Query> arranged = words.query(text, fields);
    if (arranged.isEmpty()) return NOTHING;
    if (purpose == Purpose.MARKING) return arranged.get();
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(arranged.get(), Occur.FILTER);
    for (QueryTerm term : meaningful(terms)) query.add(fields.query(term), Occur.SHOULD);
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
