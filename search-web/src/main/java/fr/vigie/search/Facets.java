package fr.vigie.search;

import fr.vigie.search.Question.Facet;
import java.util.List;
import java.util.Map;

/**
 * Exact counts over everything that matches. A facet's counts ignore that facet's own selection
 * (drill sideways), and the dates' counts ignore the period.
 *
 * @param values by facet, most articles first, then by label; every facet is there
 * @param dates by month ({@code YYYY-MM}), or by year when the span is over ten years; oldest
 *     first, none empty
 * @param undated how many articles have no date
 */
public record Facets(Map<Facet, List<Value>> values, List<DateCount> dates, long undated) {

  /**
   * @param value ISO code, topic id, language code, source or provenance
   * @param label its name in the question's language
   * @param count articles
   * @param selected whether the question asks for it
   */
  public record Value(String value, String label, long count, boolean selected) {}

  /**
   * @param value {@code YYYY-MM} or {@code YYYY}
   * @param count articles
   */
  public record DateCount(String value, long count) {}

  public Facets {
    values = Map.copyOf(values);
    dates = List.copyOf(dates);
  }

  public List<Value> of(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }
}
