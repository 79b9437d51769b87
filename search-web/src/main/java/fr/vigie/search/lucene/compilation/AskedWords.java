package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.search.lucene.scoring.Ranking;
import fr.vigie.search.lucene.scoring.Ranking.Part;
import fr.vigie.search.lucene.snapshot.Snapshot;
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
   * @param absentName whether they are the words of one proper name that no article has: of the
   *     Senkaku Islands an article on any island tells nothing
   */
  record Asked(List<QueryTerm> terms, List<QueryTerm> names, boolean absentName) {}

  private final Ranking ranking;
  private final QueryAnalysis analysis;
  private final ArrangedWords words;
  private final Expressions expressions;

  AskedWords(Snapshot snapshot, ArrangedWords words, Expressions expressions) {
    this.ranking = snapshot.ranking();
    this.analysis = snapshot.queryAnalysis();
    this.words = words;
    this.expressions = expressions;
  }

  Asked of(String text, TextFields fields) throws IOException {
    if (!ranking.has(Part.CONCEPTS)) return new Asked(words.words(text), List.of(), false);
    List<QueryTerm> asked = words.terms(text);
    List<QueryTerm> held = held(asked, fields);
    boolean absentName =
        asked.size() == 1 && !held.equals(asked) && expressions.isProperName(asked.getFirst());
    return new Asked(held, shortNames(text, fields), absentName);
  }

  /** The terms, with the words of a concept in its stead when no article names it. */
  private List<QueryTerm> held(List<QueryTerm> terms, TextFields fields) throws IOException {
    List<QueryTerm> held = new ArrayList<>();
    for (QueryTerm term : terms) {
      boolean named = !term.concept() || fields.holds(term);
      if (named) held.add(term);
      else for (QueryTerm word : analysis.wordsOf(term)) held.add(word.after(term.start()));
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
