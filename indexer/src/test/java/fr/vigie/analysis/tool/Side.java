package fr.vigie.analysis.tool;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One language of parallel texts: its words without their inflection, numbered. */
final class Side {

  /** Rarer words are learned wrong too often. */
  private static final int FEWEST_TEXTS = 10;

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  private final String prefix;
  private final QueryAnalysis analysis;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<Map<String, Integer>> spellings = new ArrayList<>();
  private final List<Integer> texts = new ArrayList<>();

  Side(Analysis analysis, String language) {
    this.prefix = "#" + language + ":";
    this.analysis = new QueryAnalysis(analysis, List.of(language));
  }

  /** The numbers of the different words of a text that are not function words. */
  int[] words(String text) {
    int[] words =
        analysis.words(text).stream()
            .filter(term -> !term.functionWord() && WORD.matcher(term.text()).matches())
            .filter(term -> term.terms().getFirst().startsWith(prefix))
            .mapToInt(this::number)
            .distinct()
            .toArray();
    for (int word : words) texts.set(word, texts.get(word) + 1);
    return words;
  }

  private int number(QueryTerm term) {
    String word = term.terms().getFirst();
    int number = numbers.computeIfAbsent(word, key -> words.size());
    if (number == words.size()) {
      words.add(word.substring(prefix.length()));
      spellings.add(new HashMap<>());
      texts.add(0);
    }
    spellings.get(number).merge(term.text().toLowerCase(Locale.ROOT), 1, Integer::sum);
    return number;
  }

  /** How many different words there are. */
  int size() {
    return words.size();
  }

  /** Those of some words that are common enough for their translation to be learned. */
  int[] common(int[] some) {
    return Arrays.stream(some).filter(word -> texts.get(word) >= FEWEST_TEXTS).toArray();
  }

  /** A word of any text without its inflection. */
  String base(String word) {
    return analysis.words(word).getFirst().terms().getFirst().substring(prefix.length());
  }

  /** A word without its inflection. */
  String word(int number) {
    return words.get(number);
  }

  /** How a word is most often written. */
  String written(int word) {
    return spellings.get(word).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }
}
