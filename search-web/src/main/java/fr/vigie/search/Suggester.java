package fr.vigie.search;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.Folding;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.analysis.Terms;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.schema.Fields;
import fr.vigie.search.Engine.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;

/**
 * Completes what is being typed: with the lexicon's names, with words of the articles, with titles,
 * in that order and none crowding out the others. Safe for use by several threads.
 */
final class Suggester {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  /** Words offered at most; the rest is for names and titles. */
  private static final int MOST_WORDS = 3;

  private static final Pattern ELIDED =
      Pattern.compile("^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'");

  /** A name of the lexicon, folded for comparison. */
  private record Name(Concept concept, String folded) {}

  /** In the order of the folded names, so that those that begin alike stand together. */
  private final List<Name> names;

  Suggester(Lexicon lexicon) {
    List<Name> all = new ArrayList<>();
    for (Concept concept : lexicon.concepts()) {
      concept.forms().forEach(form -> all.add(new Name(concept, fold(form.text()))));
    }
    all.sort(Comparator.comparing(Name::folded));
    names = List.copyOf(all);
  }

  List<Suggestion> suggest(Snapshot snapshot, String typed, int size, Locale ui)
      throws IOException {
    String folded = fold(typed);
    if (folded.length() < SHORTEST || folded.length() > LONGEST) return List.of();
    List<Token> words = snapshot.queryAnalysis().literal(typed);
    List<Suggestion> suggestions = new ArrayList<>(concepts(snapshot, folded, size, ui));
    Set<String> given = new HashSet<>(Set.of(folded));
    suggestions.forEach(suggestion -> given.add(fold(suggestion.text())));
    boolean underWay = !words.isEmpty() && words.getLast().end() == typed.length();
    int most = Math.min(MOST_WORDS, size - suggestions.size());
    if (underWay && most > 0) suggestions.addAll(words(snapshot, typed, words, most, given));
    if (!words.isEmpty() && suggestions.size() < size)
      suggestions.addAll(titles(snapshot, words, size - suggestions.size()));
    return List.copyOf(suggestions);
  }

  /** The concepts with a name that begins so, those found in most articles first. */
  private List<Suggestion> concepts(Snapshot snapshot, String folded, int size, Locale ui)
      throws IOException {
    record Counted(Concept concept, int articles) {}
    List<Counted> counted = new ArrayList<>();
    for (Concept concept : named(folded)) {
      Term term = new Term(Fields.BODY.name(), Terms.concept(concept.id()));
      int articles = snapshot.frequencies().of(term);
      if (articles > 0) counted.add(new Counted(concept, articles));
    }
    counted.sort(Comparator.comparingInt(Counted::articles).reversed());
    return counted.stream()
        .limit(size)
        .map(c -> new Suggestion(c.concept.label(ui.getLanguage()), kind(c.concept)))
        .toList();
  }

  private Set<Concept> named(String beginning) {
    Set<Concept> found = new LinkedHashSet<>();
    for (int i = firstFrom(beginning); i < names.size(); i++) {
      if (!names.get(i).folded.startsWith(beginning)) break;
      found.add(names.get(i).concept);
    }
    return found;
  }

  private int firstFrom(String beginning) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).folded.compareTo(beginning) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private static String kind(Concept concept) {
    return concept.kind() == Concept.Kind.COUNTRY ? "country" : "concept";
  }

  /** What is typed with its last word completed, as the articles write it. */
  private static List<Suggestion> words(
      Snapshot snapshot, String typed, List<Token> words, int most, Set<String> given)
      throws IOException {
    Token last = words.getLast();
    String before = typed.substring(0, last.start());
    List<Suggestion> completed = new ArrayList<>();
    Set<List<List<String>>> meant = new HashSet<>();
    for (String word : snapshot.bodyWords().beginningWith(last.term())) {
      if (completed.size() == most) break;
      if (!meant.add(meaning(word, snapshot))) continue;
      String text = before + snapshot.writtenWords().of(word);
      if (given.add(fold(text))) completed.add(new Suggestion(text, "word"));
    }
    return completed;
  }

  /** The same for all inflections of a word. */
  private static List<List<String>> meaning(String word, Snapshot snapshot) {
    return snapshot.queryAnalysis().terms(word).stream().map(QueryTerm::terms).toList();
  }

  /** Titles that hold all the words, the last one as a beginning. */
  private static List<Suggestion> titles(Snapshot snapshot, List<Token> words, int size)
      throws IOException {
    return snapshot.titles().with(words.stream().map(Token::term).toList(), size).stream()
        .map(title -> new Suggestion(title, "title"))
        .toList();
  }

  private static String fold(String text) {
    return ELIDED.matcher(Folding.fold(text)).replaceFirst("");
  }
}
