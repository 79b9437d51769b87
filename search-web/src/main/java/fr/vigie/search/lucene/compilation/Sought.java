package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.search.lucene.compilation.GluedWords.Writings;
import java.util.List;
import java.util.Map;

/**
 * What is looked for of words that stand side by side.
 *
 * @param terms what is looked for, in the order typed
 * @param least how many of them must match
 * @param question whether they were asked as a question
 * @param weights of those that weigh more or less than 1
 * @param names that some of them are short for: an article that has one has its words
 * @param compounds that some of them are parts of
 * @param writings of those that are written with a hyphen or without
 */
record Sought(
    List<QueryTerm> terms,
    int least,
    boolean question,
    Map<QueryTerm, Double> weights,
    List<QueryTerm> names,
    List<Compound> compounds,
    Map<QueryTerm, Writings> writings) {

  /** All of them, each as much as the others. */
  static Sought all(List<QueryTerm> terms) {
    return all(terms, List.of(), List.of(), Map.of());
  }

  static Sought all(
      List<QueryTerm> terms,
      List<QueryTerm> names,
      List<Compound> compounds,
      Map<QueryTerm, Writings> writings) {
    return new Sought(terms, terms.size(), false, Map.of(), names, compounds, writings);
  }

  /** The terms that are parts of no compound. */
  List<QueryTerm> alone() {
    return terms.stream()
        .filter(term -> compounds.stream().noneMatch(compound -> compound.words().contains(term)))
        .toList();
  }

  /** What answers a word: itself, or a name that it is a word of. */
  QueryTerm orNamed(QueryTerm term) {
    for (QueryTerm name : names) if (name.covers(term)) return term.or(name);
    return term;
  }

  double weight(QueryTerm term) {
    return weights.getOrDefault(term, 1.0);
  }
}
