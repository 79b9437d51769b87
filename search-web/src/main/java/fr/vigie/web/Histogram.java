package fr.vigie.web;

import fr.vigie.search.Facets.DateCount;
import fr.vigie.search.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Articles over time, at most {@value #MOST_BARS} bars. Bars are months when these are known and
 * few enough, else quarters, years, or several years. When a period is chosen, only it and as much
 * again on each side is shown.
 *
 * @param bars in order of time, those without article too
 */
public record Histogram(List<Bar> bars) {

  public static final int MOST_BARS = 24;

  private static final int LEAST_BARS = 7;

  /** Height of the highest bar and the width of each, in units of the drawing. */
  public static final int HEIGHT = 56;

  public static final int WIDTH = 10;
  private static final int MONTHS = 12;
  private static final int MOST_MONTHS = 10_000 * MONTHS;
  private static final List<Integer> STEPS =
      List.of(1, 3, 12, 24, 60, 120, 600, 1_200, 6_000, 12_000, 120_000);

  /**
   * @param label its time in words
   * @param count articles, in figures of the language
   * @param href address narrowed to it; empty when it has no article
   * @param x left side
   * @param height of what is drawn, 0 to {@link #HEIGHT}
   * @param selected whether it is within the period chosen
   */
  public record Bar(String label, String count, String href, int x, int height, boolean selected) {}

  static Histogram of(List<DateCount> dates, Period period, Links links, Words words) {
    NavigableMap<Integer, Long> months = window(months(dates), period);
    if (months.isEmpty()) return new Histogram(List.of());
    int unit =
        dates.stream().allMatch(date -> date.value().length() == "2024-12".length()) ? 1 : MONTHS;
    int step = step(unit, months);
    NavigableMap<Integer, Long> counts = new TreeMap<>();
    months.forEach((month, count) -> counts.merge(Math.floorDiv(month, step), count, Long::sum));
    widen(counts, step);
    return new Histogram(new Bars(step, counts, period, links, words).bars());
  }

  /**
   * Shows the time around a few bars, which would else be as broad as the drawing, within the years
   * 0 to 9999.
   */
  private static void widen(NavigableMap<Integer, Long> counts, int step) {
    int missing = LEAST_BARS - (counts.lastKey() - counts.firstKey() + 1);
    if (missing <= 0) return;
    int first = Math.max(0, counts.firstKey() - missing / 2);
    int last = Math.min(first + LEAST_BARS - 1, MOST_MONTHS / step - 1);
    counts.putIfAbsent(first, 0L);
    counts.putIfAbsent(last, 0L);
  }

  /** Articles by month counted from year 0; a year counts as its January. */
  private static NavigableMap<Integer, Long> months(List<DateCount> dates) {
    NavigableMap<Integer, Long> months = new TreeMap<>();
    for (DateCount date : dates) {
      YearMonth month =
          YearMonth.parse(date.value().length() == 4 ? date.value() + "-01" : date.value());
      months.merge(month(month), date.count(), Long::sum);
    }
    return months;
  }

  private static int month(YearMonth month) {
    return month.getYear() * MONTHS + month.getMonthValue() - 1;
  }

  private static NavigableMap<Integer, Long> window(
      NavigableMap<Integer, Long> months, Period period) {
    if (months.isEmpty() || period.isAlways()) return months;
    int first =
        period.from().firstDay().map(day -> month(YearMonth.from(day))).orElse(months.firstKey());
    int last =
        period.to().lastDay().map(day -> month(YearMonth.from(day))).orElse(months.lastKey());
    int margin = Math.max(last - first + 1, 3);
    NavigableMap<Integer, Long> window =
        months.subMap(first - margin, true, Math.max(first, last) + margin, true);
    return window.isEmpty() ? months : window;
  }

  private static int step(int unit, NavigableMap<Integer, Long> months) {
    for (int step : STEPS) {
      int bars = Math.floorDiv(months.lastKey(), step) - Math.floorDiv(months.firstKey(), step) + 1;
      if (step >= unit && bars <= MOST_BARS) return step;
    }
    return STEPS.getLast();
  }

  public String firstLabel() {
    return bars.getFirst().label();
  }

  public String lastLabel() {
    return bars.getLast().label();
  }

  public int width() {
    return bars.size() * WIDTH;
  }
}
