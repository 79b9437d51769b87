package fr.vigie.reading.maintext;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names metadata use.
 *
 * @param articleTypes schema.org types that are an article
 * @param dates where publication dates stand, most trusted first
 */
record Vocabulary(Set<String> articleTypes, List<DatePlace> dates) {

  /**
   * @param where {@code json-ld}, {@code meta}, {@code itemprop} or {@code time}
   * @param name property or attribute
   */
  record DatePlace(String where, String name) {

    private static final Set<String> PLACES = Set.of("json-ld", "meta", "itemprop", "time");

    DatePlace {
      if (!PLACES.contains(where)) throw new IllegalStateException("no place for a date: " + where);
    }

    /** How the evidence names it, e.g. {@code meta article:published_time}. */
    String rule() {
      return where + " " + name;
    }
  }

  /**
   * @throws IllegalStateException when a table is damaged
   */
  static Vocabulary load() {
    return new Vocabulary(
        ResourceTable.rows("page-articles.tsv", List.of("type")).stream()
            .map(List::getFirst)
            .collect(Collectors.toUnmodifiableSet()),
        ResourceTable.rows("page-dates.tsv", List.of("where", "name")).stream()
            .map(row -> new DatePlace(row.get(0), row.get(1)))
            .toList());
  }
}
