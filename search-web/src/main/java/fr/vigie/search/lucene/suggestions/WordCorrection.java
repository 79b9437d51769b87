package fr.vigie.search.lucene.suggestions;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.lexicon.Folding;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.schema.Fields;
import fr.vigie.search.lucene.compilation.Deferred;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final int CANDIDATES = 32;

  /** A shorter word is one edit away from so many that a rare one is hardly meant. */
  private static final int SHORTEST_FOR_RARE = 7;

  /** A word in fewer articles than one of so many is rare. */
  private static final int RARE = 1000;

  /** {@code lotan}: what an elided word is written with, where its apostrophe was left out. */
  private static final Pattern ELIDED = Pattern.compile("(d|l|qu|jusqu)([aeiouhy]\\p{L}{2,})");

  /** {@code ledrian}: what stands before a word or a name, where the space was left out. */
  private static final Pattern JOINED = Pattern.compile("(l[ea]|les|d[eu]|[ae]l)(\\p{L}{4,})");

  /** The first letter is never corrected, which bounds the words of the index that are compared. */
  private static final int FIRST_LETTER = 1;

  /**
   * @param before what is written before it, perhaps nothing: an article with its apostrophe
   * @param fits how many words, with those it was typed next to, are a name's of the lexicon
   * @param held whether articles have it in any of its forms
   * @param named whether it is a name of the lexicon by itself
   * @param known whether it is a word of the lexicon's names
   */
  private record Candidate(
      String before,
      String word,
      int edits,
      int fits,
      boolean held,
      boolean named,
      boolean known,
      int articles) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::edits)
          .thenComparing(Candidate::fits, Comparator.reverseOrder())
          .thenComparing(Candidate::named, Comparator.reverseOrder())
          .thenComparing(Candidate::known, Comparator.reverseOrder())
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
    String folded = Folding.fold(word);
    List<Candidate> candidates = near(folded, text, snapshot);
    addRest(ELIDED, "’", folded, snapshot, candidates);
    addRest(JOINED, " ", folded, snapshot, candidates);
    Optional<Candidate> best =
        candidates.stream().filter(each -> isMeant(each, snapshot)).min(BEST_FIRST);
    if (best.isEmpty()) return Optional.empty();
    Candidate found = best.get();
    return Optional.of(found.before + written(found.word, found.articles, snapshot));
  }

  private List<Candidate> near(String folded, String text, Snapshot snapshot) throws IOException {
    List<String> typed = List.of(LexiconWords.NO_LETTERS.split(Folding.fold(text)));
    List<Candidate> candidates = new ArrayList<>();
    for (String near : near(folded, snapshot.reader())) {
      List<String> corrected =
          typed.stream().map(each -> each.equals(folded) ? near : each).toList();
      int fits = lexicon.get().inARow(corrected, typed.indexOf(folded));
      candidates.add(candidate("", near, LexiconWords.edits(near, folded), fits, snapshot));
    }
    return candidates;
  }

  /** What was left out counts as one edit. */
  private void addRest(
      Pattern glued, String left, String folded, Snapshot snapshot, List<Candidate> candidates)
      throws IOException {
    Matcher parts = glued.matcher(folded);
    if (parts.matches())
      candidates.add(candidate(parts.group(1) + left, parts.group(2), 1, 0, snapshot));
  }

  /** A word where it is no part of another, hyphens apart. */
  static Pattern alone(String word) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
  }

  private Candidate candidate(String before, String word, int edits, int fits, Snapshot snapshot)
      throws IOException {
    QueryTerm term = snapshot.queryAnalysis().terms(word).getFirst();
    boolean held = !UnknownWords.isUnknown(term, snapshot.frequencies());
    boolean known = term.concept() || lexicon.get().contains(word);
    int articles = snapshot.frequencies().of(new Term(Fields.BODY.name(), word));
    return new Candidate(before, word, edits, fits, held, term.concept(), known, articles);
  }

  /** Whether it is more than a word that happens to be written almost so. */
  private static boolean isMeant(Candidate candidate, Snapshot snapshot) {
    boolean frequent = candidate.articles * RARE >= snapshot.reader().numDocs();
    boolean near = candidate.edits == 1 && candidate.word.length() >= SHORTEST_FOR_RARE;
    return candidate.held && (near || frequent || candidate.known);
  }

  private Set<String> near(String folded, IndexReader reader) throws IOException {
    int edits = folded.length() < SHORTEST_FOR_TWO_EDITS ? 1 : 2;
    Set<String> near = ofArticles(folded, edits, reader);
    boolean misspelt = near.stream().anyMatch(each -> isKnownAlike(each, folded));
    for (String each : lexicon.get().near(folded, edits)) {
      if (!misspelt || !each.equals(folded)) near.add(each);
    }
    return near;
  }

  /** Of another language, as the Spanish misiles is, a word is rather a French one misspelt. */
  private boolean isKnownAlike(String near, String folded) {
    return lexicon.get().contains(near) && LexiconWords.edits(near, folded) == 1;
  }

  /** Words of articles that are written almost so. */
  private static Set<String> ofArticles(String folded, int edits, IndexReader reader)
      throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinPrefix(FIRST_LETTER);
    checker.setMinQueryLength(UnknownWords.SHORTEST);
    checker.setMaxEdits(edits);
    checker.setAccuracy(0);
    Term term = new Term(Fields.BODY.name(), folded);
    Set<String> words = new HashSet<>();
    for (SuggestWord near :
        checker.suggestSimilar(term, CANDIDATES, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
      if (near.string.matches("[a-z]+")) words.add(near.string);
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
