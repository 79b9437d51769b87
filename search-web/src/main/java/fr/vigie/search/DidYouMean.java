package fr.vigie.search;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.lexicon.Folding;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.query.Query;
import fr.vigie.query.Query.And;
import fr.vigie.query.Query.InField;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.Or;
import fr.vigie.query.Query.Phrase;
import fr.vigie.query.Query.Words;
import fr.vigie.query.QueryParser;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Corrects the words of a query that no article holds, to words of the articles or of the lexicon
 * that are written almost so. Numbers, designators, acronyms, concepts, literal phrases and words
 * excluded are never touched. Safe for use by several threads.
 */
final class DidYouMean {

  private static final int SHORTEST = 4;
  private static final int LONGEST_ACRONYM = 5;

  /** Shorter words have too many neighbours two edits away. */
  private static final int SHORTEST_FOR_TWO_EDITS = 7;

  /** Words corrected in one query. */
  private static final int MOST_WORDS = 4;

  private static final int CANDIDATES = 8;

  /** {@code lotan}: what an elided word is written with, where its apostrophe was left out. */
  private static final Pattern ELIDED = Pattern.compile("(d|l|qu|jusqu)([aeiouhy]\\p{L}{2,})");

  private static final Pattern HYPHENATED = Pattern.compile("[\\p{L}-]+");

  /** The first letter is never corrected, which bounds the words of the index that are compared. */
  private static final int FIRST_LETTER = 1;

  /**
   * @param fits whether it makes a word of the lexicon with what it is hyphenated to
   */
  private record Candidate(String word, int edits, boolean fits, boolean inLexicon, int articles) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::edits)
          .thenComparing(Candidate::fits, Comparator.reverseOrder())
          .thenComparing(Candidate::inLexicon, Comparator.reverseOrder())
          .thenComparing(Candidate::articles, Comparator.reverseOrder())
          .thenComparing(Candidate::word);

  private final Deferred<LexiconWords> lexicon;
  private final QueryCompiler compiler;

  DidYouMean(Lexicon lexicon, QueryCompiler compiler) {
    this.lexicon = new Deferred<>(() -> new LexiconWords(lexicon));
    this.compiler = compiler;
  }

  /**
   * The question's text with such words corrected; empty when there are none, or when no more
   * articles would answer it.
   *
   * @param answers how many answer the question as asked
   * @param deadline checked for each word; who asked checks it afterwards
   */
  Optional<String> suggest(Question question, Snapshot snapshot, long answers, Deadline deadline)
      throws IOException {
    Optional<String> corrected = corrected(question.text(), snapshot, deadline);
    if (corrected.isEmpty()) return corrected;
    Compilation compilation = compiler.compile(question.withText(corrected.get()), snapshot);
    var strict = compilation.steps().getFirst().query();
    int more = snapshot.searcher(deadline).count(Filters.drillDown(strict, question));
    return more > answers ? corrected : Optional.empty();
  }

  private Optional<String> corrected(String text, Snapshot snapshot, Deadline deadline)
      throws IOException {
    Map<String, String> corrections = new LinkedHashMap<>();
    for (String word : unknown(QueryParser.parse(text).query(), snapshot)) {
      deadline.check();
      Optional<String> correction = elided(word, snapshot);
      if (correction.isEmpty()) correction = correction(word, hyphenated(word, text), snapshot);
      correction.ifPresent(other -> corrections.put(word, other));
    }
    if (corrections.isEmpty()) return Optional.empty();
    String corrected = text;
    for (Map.Entry<String, String> each : corrections.entrySet()) {
      corrected =
          alone(each.getKey())
              .matcher(corrected)
              .replaceAll(Matcher.quoteReplacement(each.getValue()));
    }
    return Optional.of(corrected).filter(other -> !other.equals(text));
  }

  /** The whole word that a word is a part of: "sous-marn". */
  private static String hyphenated(String word, String text) {
    return HYPHENATED
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(whole -> alone(word).matcher(whole).find())
        .findFirst()
        .orElse(word);
  }

  private static Pattern alone(String word) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
  }

  /** The words as typed that no article holds and that may be corrected. */
  private static Set<String> unknown(Query query, Snapshot snapshot) throws IOException {
    Set<String> unknown = new LinkedHashSet<>();
    for (String words : texts(query).toList()) {
      for (QueryTerm term : snapshot.queryAnalysis().terms(words)) {
        if (unknown.size() == MOST_WORDS) return unknown;
        boolean english = !snapshot.queryAnalysis().translations(term).isEmpty();
        if (!english && mayBeCorrected(term) && isUnknown(term, snapshot.frequencies()))
          unknown.add(term.text());
      }
    }
    return unknown;
  }

  /** What is searched as words that may be inflected. */
  private static Stream<String> texts(Query query) {
    return switch (query) {
      case Words(String text) -> Stream.of(text);
      case Phrase(String text) -> Stream.of(text);
      case InField(var field, var inner) -> texts(inner);
      case Near near ->
          Stream.concat(near.left().stream(), near.right().stream()).flatMap(DidYouMean::texts);
      case And(var clauses) -> clauses.stream().flatMap(DidYouMean::texts);
      case Or(var clauses) -> clauses.stream().flatMap(DidYouMean::texts);
      default -> Stream.empty();
    };
  }

  private static boolean mayBeCorrected(QueryTerm term) {
    if (term.concept() || term.functionWord()) return false;
    String word = term.text();
    boolean acronym =
        word.length() <= LONGEST_ACRONYM && word.chars().noneMatch(Character::isLowerCase);
    return !acronym && word.length() >= SHORTEST && Folding.fold(word).matches("[a-z]+");
  }

  private static boolean isUnknown(QueryTerm term, TermFrequencies all) throws IOException {
    for (String each : term.terms()) {
      for (String field : List.of(Fields.TITLE.name(), Fields.BODY.name())) {
        if (all.of(new Term(field, each)) > 0) return false;
      }
    }
    return true;
  }

  /** The word with the apostrophe that makes a word of articles of its rest. */
  private Optional<String> elided(String word, Snapshot snapshot) throws IOException {
    Matcher glued = ELIDED.matcher(Folding.fold(word));
    if (!glued.matches()) return Optional.empty();
    String rest = glued.group(2);
    int articles = snapshot.frequencies().of(new Term(Fields.BODY.name(), rest));
    if (articles == 0) return Optional.empty();
    return Optional.of(glued.group(1) + "’" + written(rest, articles, snapshot));
  }

  /**
   * @param whole what the word is a part of
   */
  private Optional<String> correction(String word, String whole, Snapshot snapshot)
      throws IOException {
    String folded = Folding.fold(word);
    int edits = folded.length() < SHORTEST_FOR_TWO_EDITS ? 1 : 2;
    Map<String, Integer> near = ofArticles(folded, edits, snapshot.reader());
    boolean misspelt = near.keySet().stream().anyMatch(each -> isKnownAlike(each, folded));
    for (String each : lexicon.get().near(folded, edits)) {
      if (!misspelt || !each.equals(folded)) near.putIfAbsent(each, 0);
    }
    Optional<Candidate> best =
        near.entrySet().stream()
            .map(each -> candidate(each.getKey(), each.getValue(), word, whole))
            .min(BEST_FIRST);
    if (best.isEmpty()) return Optional.empty();
    return Optional.of(written(best.get().word, best.get().articles, snapshot));
  }

  /** Of another language, as the Spanish misiles is, a word is rather a French one misspelt. */
  private boolean isKnownAlike(String near, String folded) {
    return lexicon.get().contains(near) && LexiconWords.edits(near, folded) == 1;
  }

  private Candidate candidate(String near, int articles, String word, String whole) {
    String other = Folding.fold(alone(word).matcher(whole).replaceAll(near));
    return new Candidate(
        near,
        LexiconWords.edits(near, Folding.fold(word)),
        lexicon.get().containsHyphenated(other),
        lexicon.get().contains(near),
        articles);
  }

  /** Words of articles that are written almost so, and in how many they are. */
  private static Map<String, Integer> ofArticles(String folded, int edits, IndexReader reader)
      throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinPrefix(FIRST_LETTER);
    checker.setMinQueryLength(SHORTEST);
    checker.setMaxEdits(edits);
    checker.setAccuracy(0);
    Term term = new Term(Fields.BODY.name(), folded);
    Map<String, Integer> words = new HashMap<>();
    for (SuggestWord near :
        checker.suggestSimilar(term, CANDIDATES, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
      if (near.string.matches("[a-z]+")) words.put(near.string, near.freq);
    }
    return words;
  }

  /**
   * As articles write it, with the lexicon's capitals: a few articles only tell those by chance.
   */
  private String written(String word, int articles, Snapshot snapshot) throws IOException {
    String named = lexicon.get().written(word);
    if (articles == 0) return named;
    String inArticles = snapshot.writtenWords().of(word);
    boolean known = lexicon.get().contains(word);
    return known && inArticles.equalsIgnoreCase(named) ? named : inArticles;
  }
}
