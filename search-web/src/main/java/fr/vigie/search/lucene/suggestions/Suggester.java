package fr.vigie.search.lucene.suggestions;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.Terms;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Folding;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.schema.Fields;
import fr.vigie.search.Engine.Suggestion;
import fr.vigie.search.lucene.snapshot.Snapshot;
import fr.vigie.search.lucene.suggestions.WordCompletion.Completion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

/**
 * Completes what is being typed: with the lexicon's names, with words of the articles, with titles,
 * in that order; names that the articles have far more often than the lexicon's stand before these.
 * Safe for use by several threads.
 */
public final class Suggester {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  /** A concept in so many times fewer articles than a name is after it: Macao after Macron. */
  private static final int RARER = 50;

  private static final Pattern ELIDED =
      Pattern.compile("^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'");

  /** What a plural ends with, of a word long enough not to be the beginning of another. */
  private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{4})[sx](?!\\p{L})");

  /** A name of the lexicon, folded for comparison. */
  private record Name(Concept concept, String folded) {}

  /**
   * A concept with a name that begins as typed.
   *
   * @param shown whether its label does
   */
  private record Named(Concept concept, String label, boolean shown, int articles) {
    Suggestion suggestion() {
      return new Suggestion(label, concept.kind() == Concept.Kind.COUNTRY ? "country" : "concept");
    }
  }

  private static final Comparator<Named> SHOWN_THEN_FREQUENT =
      Comparator.comparing(Named::shown)
          .thenComparing(Named::articles)
          .reversed()
          .thenComparing(named -> named.label.length());

  /** In the order of the folded names, so that those that begin alike stand together. */
  private final List<Name> names;

  /** The same in the singular, word for word. */
  private final List<Name> singulars;

  public Suggester(Lexicon lexicon) {
    List<Name> folded =
        lexicon.concepts().stream()
            .flatMap(
                concept ->
                    concept.forms().stream().map(form -> new Name(concept, fold(form.text()))))
            .toList();
    names = inOrder(folded.stream());
    singulars = inOrder(folded.stream().map(name -> new Name(name.concept, singular(name.folded))));
  }

  private static List<Name> inOrder(Stream<Name> names) {
    return names.sorted(Comparator.comparing(Name::folded)).toList();
  }

  /** What begins with what was typed, best first. */
  public List<Suggestion> suggest(Snapshot snapshot, String typed, int size, Locale ui)
      throws IOException {
    String folded = fold(typed);
    if (folded.length() < SHORTEST || folded.length() > LONGEST) return List.of();
    List<Token> words = snapshot.queryAnalysis().literal(typed);
    List<Named> named = concepts(snapshot, folded, ui);
    Set<String> given = new HashSet<>(Set.of(folded));
    named.stream().limit(size).forEach(name -> given.add(fold(name.label)));
    boolean underWay = !words.isEmpty() && words.getLast().end() == typed.length();
    List<Completion> completed =
        underWay ? WordCompletion.of(snapshot, typed, words, given) : List.of();
    int frequent = completed.stream().mapToInt(Completion::named).max().orElse(0) / RARER;
    List<Suggestion> suggestions = new ArrayList<>();
    for (Named name : named) if (name.articles >= frequent) suggestions.add(name.suggestion());
    for (Completion word : completed) if (word.named() > 0) suggestions.add(word.suggestion());
    for (Named name : named) if (name.articles < frequent) suggestions.add(name.suggestion());
    for (Completion word : completed) if (word.named() == 0) suggestions.add(word.suggestion());
    if (!words.isEmpty() && suggestions.size() < size)
      suggestions.addAll(titles(snapshot, words, size - suggestions.size()));
    return suggestions.stream().limit(size).toList();
  }

  /**
   * The concepts with a name that begins so, or else so in the singular: first those that are shown
   * by such a name, then those found in most articles.
   */
  private List<Named> concepts(Snapshot snapshot, String folded, Locale ui) throws IOException {
    List<Named> found = concepts(snapshot, names, folded, Suggester::fold, ui);
    if (!found.isEmpty()) return found;
    return concepts(snapshot, singulars, singular(folded), label -> singular(fold(label)), ui);
  }

  private static List<Named> concepts(
      Snapshot snapshot,
      List<Name> names,
      String beginning,
      UnaryOperator<String> folding,
      Locale ui)
      throws IOException {
    List<Named> found = new ArrayList<>();
    for (Concept concept : named(names, beginning)) {
      Term term = new Term(Fields.BODY.name(), Terms.concept(concept.id()));
      int articles = snapshot.frequencies().of(term);
      String label = concept.label(ui.getLanguage());
      boolean shown = folding.apply(label).startsWith(beginning);
      if (articles > 0) found.add(new Named(concept, label, shown, articles));
    }
    found.sort(SHOWN_THEN_FREQUENT);
    return found;
  }

  private static Set<Concept> named(List<Name> names, String beginning) {
    Set<Concept> found = new LinkedHashSet<>();
    for (int i = firstFrom(names, beginning); i < names.size(); i++) {
      if (!names.get(i).folded.startsWith(beginning)) break;
      found.add(names.get(i).concept);
    }
    return found;
  }

  private static int firstFrom(List<Name> names, String beginning) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).folded.compareTo(beginning) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Titles that hold all the words, the last one as a beginning. */
  private static List<Suggestion> titles(Snapshot snapshot, List<Token> words, int size)
      throws IOException {
    return snapshot.titles().with(words.stream().map(Token::term).toList(), size).stream()
        .map(title -> new Suggestion(title, "title"))
        .toList();
  }

  private static String singular(String folded) {
    return PLURAL.matcher(folded).replaceAll("");
  }

  static String fold(String text) {
    return ELIDED.matcher(Folding.fold(text)).replaceFirst("");
  }
}
