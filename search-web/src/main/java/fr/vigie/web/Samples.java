package fr.vigie.web;

import fr.vigie.search.Answer;
import fr.vigie.search.Facets.DateCount;
import fr.vigie.search.Facets.Value;
import fr.vigie.search.Question.Facet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Values of an index that the help takes its examples from: its commonest. */
final class Samples {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}.-]+");
  private static final int YEAR_DIGITS = 4;

  private Samples() {}

  /**
   * Values by name, ready to stand in a query.
   *
   * @param everything an answer to nothing asked, with a hit
   */
  static Map<String, String> of(Answer everything) {
    Map<String, String> values = new HashMap<>();
    for (Facet facet : List.of(Facet.COUNTRY, Facet.TOPIC, Facet.SOURCE, Facet.PROVENANCE)) {
      everything.facets().of(facet).stream()
          .filter(value -> value.count() > 0)
          .findFirst()
          .ifPresent(value -> values.put(name(facet), quoted(value)));
    }
    everything.facets().of(Facet.LANG).stream()
        .findFirst()
        .ifPresent(value -> values.put("lang", value.value()));
    everything.facets().dates().stream()
        .max(Comparator.comparing(DateCount::count))
        .ifPresent(date -> values.put("year", date.value().substring(0, YEAR_DIGITS)));
    everything.hits().stream().findFirst().ifPresent(hit -> values.put("id", quoted(hit.id())));
    return values;
  }

  private static String name(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  private static String quoted(Value value) {
    return quoted(value.label());
  }

  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() ? text : '"' + text.replace("\"", "") + '"';
  }
}
