package fr.vigie.web;

import fr.vigie.search.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Articles without copies, over time.
 *
 * @param dates the month of each
 */
record Months(List<String> dates) implements Timeline {

  @Override
  public List<Integer> lengths() {
    return LENGTHS;
  }

  @Override
  public NavigableMap<Integer, Long> by(int length) {
    NavigableMap<Integer, Long> counts = new TreeMap<>();
    for (String date : dates) {
      YearMonth month = YearMonth.parse(date);
      int number = month.getYear() * YEAR + month.getMonthValue() - 1;
      counts.merge(number / length, 1L, Long::sum);
    }
    return counts;
  }
}
