package fr.vigie.search.lucene.suggestions;

import fr.vigie.lexicon.Folding;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.schema.Fields;
import fr.vigie.search.lucene.compilation.Deferred;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * What a word that no article holds was meant to be: a word of the articles or of the lexicon that
 * is written almost so. Safe for use by several threads.
 */
final class WordCorrection {

  /** Shorter words have too many neighbours two edits away. */
  private static final int SHORTEST_FOR_TWO_EDITS = 7;

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

  WordCorrection(Lexicon lexicon) {
    this.lexicon = new Deferred<>(() -> new LexiconWords(lexicon));
  }

  /**
   * The best one.
   *
   * @param word as typed
   * @param text the query it stands in
   */
  Optional<String> of(String word, String text, Snapshot snapshot) throws IOException {
    Optional<String> elided = elided(word, snapshot);
    return elided.isPresent() ? elided : near(word, hyphenated(word, text), snapshot);
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

  /** A word where it is no part of another, hyphens apart. */
  static Pattern alone(String word) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
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

  private Optional<String> near(String word, String whole, Snapshot snapshot) throws IOException {
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
    checker.setMinQueryLength(UnknownWords.SHORTEST);
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
