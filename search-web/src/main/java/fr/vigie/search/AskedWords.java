package fr.vigie.search;

import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.search.Ranking.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tells which words and names are asked for by words side by side. For one use by one thread. */
final class AskedWords {

  /**
   * What was typed.
   *
   * @param terms in the order typed
   * @param names that some of them are short for, {@code mer Chine} for one: an article that has
   *     the name answers its words
   */
  record Asked(List<QueryTerm> terms, List<QueryTerm> names) {}

  private final Ranking ranking;
  private final QueryAnalysis analysis;
  private final ArrangedWords words;

  AskedWords(Snapshot snapshot, ArrangedWords words) {
    this.ranking = snapshot.ranking();
    this.analysis = snapshot.queryAnalysis();
    this.words = words;
  }

  Asked of(String text, TextFields fields) throws IOException {
    if (!ranking.has(Part.CONCEPTS)) return new Asked(words.words(text), List.of());
    List<QueryTerm> terms = held(words.terms(text), fields);
    return new Asked(terms, shortNames(text, fields));
  }

  /** The terms, with the words of a concept in its stead when no article names it. */
  private List<QueryTerm> held(List<QueryTerm> terms, TextFields fields) throws IOException {
    List<QueryTerm> held = new ArrayList<>();
    for (QueryTerm term : terms) {
      boolean named = !term.concept() || fields.holds(term);
      if (named) held.add(term);
      else for (QueryTerm word : analysis.words(term.text())) held.add(word.after(term.start()));
    }
    return held;
  }

  private List<QueryTerm> shortNames(String text, TextFields fields) throws IOException {
    List<QueryTerm> names = new ArrayList<>();
    if (!ranking.has(Part.SHORT)) return names;
    for (QueryTerm name : analysis.shortNames(text)) if (fields.holds(name)) names.add(name);
    return names;
  }
}
