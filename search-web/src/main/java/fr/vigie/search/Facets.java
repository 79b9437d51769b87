package fr.vigie.search;

import fr.vigie.search.Question.Facet;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.IntFunction;

/**
 * Exact counts over everything that matches. A facet's counts ignore that facet's own selection
 * (drill sideways), and the dates' counts ignore the period.
 *
 * @param values by facet, most articles first, then by label; every facet is there
 * @param time what is dated
 * @param undated how many articles have no date
 */
public record Facets(Map<Facet, List<Value>> values, Timeline time, long undated) {

  private static final int LONGEST_BY_MONTH = 10 * Timeline.YEAR;

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
  }

  /** By month, or by year when the span is over ten years; oldest first, none empty. */
  public List<DateCount> dates() {
    NavigableMap<Integer, Long> months = time.by(Timeline.MONTH);
    boolean few = months.isEmpty() || months.lastKey() - months.firstKey() < LONGEST_BY_MONTH;
    return few ? dates(months, Facets::month) : dates(time.by(Timeline.YEAR), Facets::year);
  }

  private static List<DateCount> dates(Map<Integer, Long> counts, IntFunction<String> name) {
    return counts.entrySet().stream()
        .map(span -> new DateCount(name.apply(span.getKey()), span.getValue()))
        .toList();
  }

  private static String month(int number) {
    return YearMonth.of(number / Timeline.YEAR, number % Timeline.YEAR + 1).toString();
  }

  private static String year(int number) {
    return String.format(Locale.ROOT, "%04d", number);
  }

  public List<Value> of(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }
}
