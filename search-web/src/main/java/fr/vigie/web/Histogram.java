package fr.vigie.web;

import fr.vigie.search.Period;
import fr.vigie.search.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Articles over time, at most {@value #MOST_BARS} bars. Bars are months when these are few enough,
 * else quarters, years, or several years. When a period is chosen, only it and as much again on
 * each side is shown.
 *
 * @param bars in order of time, those without article too
 */
public record Histogram(List<Bar> bars) {

  public static final int MOST_BARS = Timeline.FEW;

  private static final int LEAST_BARS = 7;

  /** Height of the highest bar and the width of each, in units of the drawing. */
  public static final int HEIGHT = 56;

  public static final int WIDTH = 10;
  private static final int MOST_MONTHS = 10_000 * Timeline.YEAR;

  /**
   * @param label its time in words
   * @param count articles, in figures of the language
   * @param href address narrowed to it; empty when it has no article
   * @param x left side
   * @param height of what is drawn, 0 to {@link #HEIGHT}
   * @param selected whether it is within the period chosen
   */
  public record Bar(String label, String count, String href, int x, int height, boolean selected) {}

  static Histogram of(Timeline time, Period period, Links links, Words words) {
    NavigableMap<Integer, Long> months = window(time.by(Timeline.MONTH), period);
    if (months.isEmpty()) return new Histogram(List.of());
    int first = months.firstKey();
    int last = months.lastKey();
    int step = step(time.lengths(), first, last);
    NavigableMap<Integer, Long> counts =
        new TreeMap<>(time.by(step).subMap(first / step, true, last / step, true));
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

  private static int month(YearMonth month) {
    return month.getYear() * Timeline.YEAR + month.getMonthValue() - 1;
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

  private static int step(List<Integer> lengths, int first, int last) {
    return lengths.stream()
        .filter(length -> last / length - first / length < MOST_BARS)
        .findFirst()
        .orElse(lengths.getLast());
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
