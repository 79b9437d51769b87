package fr.vigie.analysis;

import fr.vigie.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The French words that translate English ones, from {@code en-fr-terms.tsv}, which says where they
 * come from. Safe for use by several threads.
 */
final class Translations {

  private static final String FILE = "en-fr-terms.tsv";

  /**
   * A row of the table.
   *
   * @param french {@code mot:part mot:part}
   * @param alsoFrench whether the English word is written like a French one
   */
  private record Words(String french, boolean alsoFrench) {}

  /** By English words without their inflection. */
  private static final Map<String, Words> ROWS = load();

  private final Analysis analysis;

  Translations(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The translations of a word typed, best first; none when it is not known in English. */
  List<Translation> of(String typed) {
    Words row = row(typed);
    if (row == null) return List.of();
    List<Translation> translations = new ArrayList<>();
    for (String each : row.french.split(" ")) {
      int colon = each.indexOf(':');
      String word = each.substring(0, colon);
      String term = analysis.tokens("fr", Mode.WORDS, word).getFirst().term();
      translations.add(new Translation(word, term, Float.parseFloat(each.substring(colon + 1))));
    }
    return translations;
  }

  /** Whether a word that has translations may as well be a French one: {@code location}. */
  boolean isAlsoFrench(String typed) {
    Words row = row(typed);
    return row != null && row.alsoFrench;
  }

  private Words row(String typed) {
    String english = stem(typed);
    Words row = ROWS.get(english);
    boolean known =
        row != null && EnglishInflections.isForm(typed.toLowerCase(Locale.ROOT), english);
    return known ? row : null;
  }

  /** Every English word, without its inflection. */
  static List<String> english() {
    return ROWS.keySet().stream().sorted().toList();
  }

  /**
   * An English word without its inflection; empty when it is none, but a number or several words.
   */
  private String stem(String word) {
    String prefix = Terms.stemPrefix("en");
    List<Analysis.Token> tokens = analysis.tokens("en", Mode.WORDS, word);
    if (tokens.size() != 1 || !tokens.getFirst().term().startsWith(prefix)) return "";
    return tokens.getFirst().term().substring(prefix.length());
  }

  private static Map<String, Words> load() {
    return Table.resource(Translations.class, FILE).rows().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                row -> row.get("en"), row -> new Words(row.get("fr"), !row.get("also").isEmpty())));
  }
}
