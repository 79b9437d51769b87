package fr.vigie.enrichment.dates;

import fr.vigie.enrichment.evidence.Fold;
import fr.vigie.table.Table;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of the months, folded, in all languages at once: no name means two months.
 *
 * @param numbers the month of each name or abbreviation
 * @param languages the languages in which each is used
 * @param romans the month of each Roman number
 * @param dayFirst the languages that write dd/mm/yyyy and never mm/dd/yyyy
 */
record MonthNames(
    Map<String, Integer> numbers,
    Map<String, Set<String>> languages,
    Map<String, Integer> romans,
    Set<String> dayFirst) {

  private static final int FIRST_MONTH_COLUMN = 2;

  static MonthNames shipped() {
    MonthNames names =
        new MonthNames(new TreeMap<>(), new HashMap<>(), new TreeMap<>(), new HashSet<>());
    for (Table.Row row : Table.resource(MonthNames.class, "months.tsv").rows()) names.add(row);
    return names;
  }

  private void add(Table.Row row) {
    String language = row.cell(0);
    if (row.cell(1).equals("dmy")) dayFirst.add(language);
    Map<String, Integer> target = language.equals("roman") ? romans : numbers;
    for (int month = 1; month <= 12; month++) {
      for (String name : row.parts(FIRST_MONTH_COLUMN + month - 1)) {
        String folded = Fold.fold(name);
        Integer before = target.put(folded, month);
        if (before != null && before != month)
          throw row.error("'" + name + "' is month " + before + " elsewhere");
        languages.computeIfAbsent(folded, any -> new HashSet<>()).add(language);
      }
    }
  }

  /** Whether a folded name is used in a language; true when nothing is known of the language. */
  boolean used(String name, String language) {
    boolean known = languages.values().stream().anyMatch(used -> used.contains(language));
    return !known || languages.get(name).contains(language);
  }

  /**
   * An expression that matches any of these words, the longest it can; grouped by first letter to
   * fail fast.
   */
  static String anyOf(Collection<String> words) {
    Map<Character, String> byFirstLetter =
        words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(
                Collectors.groupingBy(
                    word -> word.charAt(0),
                    TreeMap::new,
                    Collectors.mapping(
                        word -> Pattern.quote(word.substring(1)), Collectors.joining("|"))));
    return byFirstLetter.entrySet().stream()
        .map(entry -> Pattern.quote(entry.getKey().toString()) + "(?:" + entry.getValue() + ")")
        .collect(Collectors.joining("|"));
  }
}
