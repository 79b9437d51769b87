package fr.vigie.reading.maintext;

import fr.vigie.table.Table;
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
        Table.resource(Vocabulary.class, "page-articles.tsv", "type").rows().stream()
            .map(row -> row.cell(0))
            .collect(Collectors.toUnmodifiableSet()),
        Table.resource(Vocabulary.class, "page-dates.tsv", "where", "name").rows().stream()
            .map(row -> new DatePlace(row.cell(0), row.cell(1)))
            .toList());
  }
}
