package fr.vigie.analysis;

import fr.vigie.lexicon.Folding;
import fr.vigie.table.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of a query that no article need hold: articles, prepositions, pronouns, and the words that
 * make a question. They stay in the index, so that phrases keep them; those that nobody inflects
 * stand there as typed only, which spares a fifth of its postings.
 */
final class FunctionWords {

  private static final String FILE = "function-words.tsv";

  /** The first cell of a row begins so when its words make a question. */
  private static final String QUESTION = "?";

  /** The first cell of a row begins so when no other word is an inflection of its words. */
  private static final String UNINFLECTED = "=";

  /** The first cell of a row begins so when its words say nothing beside a question word alone. */
  private static final String COPULA = "~";

  private final Map<String, Set<String>> byLanguage;
  private final Set<String> words;
  private final Set<String> questionWords;
  private final Set<String> copulas;
  private final Map<String, Set<String>> uninflected;

  private FunctionWords(Map<String, Set<String>> rows) {
    byLanguage = new HashMap<>();
    rows.forEach(
        (row, some) -> {
          if (!row.startsWith(COPULA))
            byLanguage.computeIfAbsent(language(row), code -> new HashSet<>()).addAll(some);
        });
    words = union(byLanguage.values());
    uninflected =
        rows.entrySet().stream()
            .filter(row -> row.getKey().startsWith(UNINFLECTED))
            .collect(Collectors.toMap(row -> language(row.getKey()), Map.Entry::getValue));
    questionWords = marked(QUESTION, rows);
    copulas = marked(COPULA, rows);
  }

  private static Set<String> marked(String mark, Map<String, Set<String>> rows) {
    return union(
        rows.entrySet().stream()
            .filter(row -> row.getKey().startsWith(mark))
            .map(Map.Entry::getValue)
            .toList());
  }

  static FunctionWords shipped() {
    return new FunctionWords(
        Table.resource(FunctionWords.class, FILE).rows().stream()
            .collect(
                Collectors.toMap(row -> row.get("language"), row -> folded(row.get("words")))));
  }

  boolean contains(String word) {
    return words.contains(Folding.fold(word));
  }

  /** Whether it is one of this language, perhaps of others too. */
  boolean contains(String language, String word) {
    return byLanguage.getOrDefault(language, Set.of()).contains(Folding.fold(word));
  }

  /** Whether those of a language are known. */
  boolean knows(String language) {
    return byLanguage.containsKey(language);
  }

  /** The words of a language, folded, that are their own only form. */
  Set<String> uninflected(String language) {
    return uninflected.getOrDefault(language, Set.of());
  }

  boolean makesQuestion(String word) {
    return questionWords.contains(Folding.fold(word));
  }

  /** Whether it says nothing beside a question word: {@code est} of {@code quelle est…}. */
  boolean isCopula(String word) {
    return copulas.contains(Folding.fold(word));
  }

  private static String language(String row) {
    return row.replace(QUESTION, "").replace(UNINFLECTED, "");
  }

  private static Set<String> folded(String words) {
    return Stream.of(words.split(" ")).map(Folding::fold).collect(Collectors.toSet());
  }

  private static Set<String> union(Collection<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }
}
