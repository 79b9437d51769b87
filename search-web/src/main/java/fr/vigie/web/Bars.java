package fr.vigie.web;

import fr.vigie.search.Period;
import fr.vigie.web.Histogram.Bar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;

/**
 * The bars of a histogram.
 *
 * @param step months a bar spans: 1, 3 or whole years
 * @param counts articles by bar; a bar's number is its first month, counted from year 0, divided by
 *     the step
 */
record Bars(int step, NavigableMap<Integer, Long> counts, Period chosen, Links links, Words words) {

  private static final int MONTHS = 12;
  private static final int QUARTER = 3;
  private static final int LEAST_HEIGHT = 2;

  List<Bar> bars() {
    long most = Math.max(1, Collections.max(counts.values()));
    List<Bar> bars = new ArrayList<>();
    for (int number = counts.firstKey(); number <= counts.lastKey(); number++) {
      bars.add(bar(number, bars.size() * Histogram.WIDTH, counts.getOrDefault(number, 0L), most));
    }
    return bars;
  }

  private Bar bar(int number, int x, long count, long most) {
    Period period = period(number);
    int height = (int) Math.max(LEAST_HEIGHT, Math.round((double) Histogram.HEIGHT * count / most));
    return new Bar(
        label(number),
        words.number(count),
        count == 0 ? "" : links.narrowed(period),
        x,
        count == 0 ? 0 : height,
        !chosen.isAlways() && overlaps(period));
  }

  private boolean overlaps(Period period) {
    return !period.firstDay().isAfter(chosen.lastDay())
        && !period.lastDay().isBefore(chosen.firstDay());
  }

  private Period period(int number) {
    YearMonth first = first(number);
    YearMonth last = last(number);
    return step < MONTHS
        ? Period.of(first.toString(), last.toString())
        : Period.of(year(first), year(last));
  }

  private String label(int number) {
    YearMonth first = first(number);
    if (step == 1) return words.month(first);
    if (step == QUARTER)
      return words.text("quarter." + (first.getMonthValue() / QUARTER + 1), first.getYear());
    return step == MONTHS ? year(first) : year(first) + "–" + year(last(number));
  }

  private YearMonth first(int number) {
    return YearMonth.of(0, 1).plusMonths((long) number * step);
  }

  private YearMonth last(int number) {
    return first(number).plusMonths(step - 1L);
  }

  private static String year(YearMonth month) {
    return String.format(Locale.ROOT, "%04d", month.getYear());
  }
}
