package fr.vigie.analysis;

import fr.vigie.table.Table;
import fr.vigie.table.Table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The base forms of French words that a dictionary gives and the rules of {@link
 * FrenchInflectionFilter} would not find: nouns, adjectives and participles of {@code
 * fr-inflections.tsv}, and each verb of {@code fr-verbs.tsv} in all the forms that {@code
 * fr-conjugations.tsv} gives its model, but those that are other words first.
 */
final class InflectionTables {

  private static final String WORDS = "fr-inflections.tsv";
  private static final String CONJUGATIONS = "fr-conjugations.tsv";
  private static final String VERBS = "fr-verbs.tsv";

  /** Stands for an ending of no letters. */
  private static final String NO_ENDING = "-";

  /**
   * How the verbs like a model are conjugated.
   *
   * @param losing how many letters of the infinitive fall
   * @param endings what stands in their place
   */
  private record Conjugation(int losing, List<String> endings) {

    static Conjugation of(Row row) {
      return new Conjugation(
          Integer.parseInt(row.get("losing")), List.of(row.get("taking").split(" ")));
    }

    List<String> forms(String verb) {
      String root = verb.substring(0, verb.length() - losing);
      return endings.stream()
          .map(ending -> ending.equals(NO_ENDING) ? root : root + ending)
          .toList();
    }
  }

  private InflectionTables() {}

  /**
   * By word, folded, in one order.
   *
   * @throws IllegalStateException if a word has two bases
   */
  static Map<String, String> bases() {
    Map<String, String> bases = new TreeMap<>();
    for (Row row : rows(WORDS)) add(bases, row.get("word"), row.get("base"));
    Map<String, Conjugation> conjugations = new HashMap<>();
    for (Row row : rows(CONJUGATIONS)) conjugations.put(row.get("model"), Conjugation.of(row));
    for (Row row : rows(VERBS)) {
      String verb = row.get("verb");
      Set<String> others = Set.of(row.get("others").split(" "));
      for (String form : conjugations.get(row.get("model")).forms(verb)) {
        if (!others.contains(form)) add(bases, form, verb);
      }
    }
    return bases;
  }

  /**
   * The verb, folded, of each participle that only its accents tell from another word, with these,
   * in one order: {@code livré}, which {@link #bases} cannot tell from {@code livre}.
   *
   * @throws IllegalStateException if a participle has two verbs
   */
  static Map<String, String> verbs() {
    Map<String, String> verbs = new TreeMap<>();
    for (Row row : rows(VERBS)) {
      String written = row.get("written");
      if (written.isEmpty()) continue;
      for (String participle : written.split(" ")) add(verbs, participle, row.get("verb"));
    }
    return verbs;
  }

  private static void add(Map<String, String> bases, String word, String base) {
    String other = bases.put(word, base);
    if (other != null)
      throw new IllegalStateException(word + " has two bases, " + other + " and " + base);
  }

  private static List<Row> rows(String file) {
    return Table.resource(InflectionTables.class, file).rows();
  }
}
