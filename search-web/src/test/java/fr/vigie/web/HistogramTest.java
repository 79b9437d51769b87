package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.web.Histogram.Bar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {

  private final Words words = Words.of(Locale.FRENCH);
  private final Links links = new Links(Question.of("OTAN"));

  @Test
  void aFewMonthsAreShownMonthByMonthWithTheEmptyOnesBetweenAndAround() {
    List<Bar> bars = histogram(Period.ALWAYS, "2023-11:2", "2024-01:4").bars();
    assertEquals(
        List.of(
            "septembre 2023",
            "octobre 2023",
            "novembre 2023",
            "décembre 2023",
            "janvier 2024",
            "février 2024",
            "mars 2024"),
        bars.stream().map(Bar::label).toList());
    assertEquals("", bars.get(0).href());
    assertEquals("", bars.get(3).href());
    assertEquals("/?q=OTAN&from=2024-01&to=2024-01&undated=exclude", bars.get(4).href());
    assertEquals(Histogram.HEIGHT, bars.get(4).height());
    assertEquals(Histogram.HEIGHT / 2, bars.get(2).height());
  }

  @Test
  void oneBarLessThanFewKeepsEveryCount() {
    List<Bar> bars = histogram(Period.ALWAYS, "2024-01:4", "2024-06:1").bars();
    assertEquals("janvier 2024", bars.getFirst().label());
    assertEquals("juillet 2024", bars.getLast().label());
    assertEquals("4", bars.getFirst().count());
  }

  @Test
  void theFirstAndLastYearsThereAreHaveNothingAround() {
    assertEquals("décembre 9999", histogram(Period.ALWAYS, "9999-12:1").bars().getLast().label());
    assertEquals("janvier 0000", histogram(Period.ALWAYS, "0000-01:1").bars().getFirst().label());
  }

  @Test
  void someYearsAreShownByQuarter() {
    List<Bar> bars = histogram(Period.ALWAYS, "2021-02:1", "2024-12:1").bars();
    assertEquals(16, bars.size());
    assertEquals("1er trimestre 2021", bars.getFirst().label());
    assertEquals("/?q=OTAN&from=2024-10&to=2024-12&undated=exclude", bars.getLast().href());
  }

  @Test
  void manyYearsAreShownByYearOrMore() {
    assertEquals(
        "/?q=OTAN&from=2001&to=2001&undated=exclude",
        histogram(Period.ALWAYS, "2001-01:1", "2024-01:1").bars().getFirst().href());
    Bar first = histogram(Period.ALWAYS, "1944-01:1", "2024-01:1").bars().getFirst();
    assertEquals("1940–1944", first.label());
    assertEquals("/?q=OTAN&from=1940&to=1944&undated=exclude", first.href());
  }

  @Test
  void aChosenPeriodIsShownCloser() {
    String[] dates = new String[120];
    for (int i = 0; i < dates.length; i++) dates[i] = YearMonth.of(2015, 1).plusMonths(i) + ":1";
    List<Bar> bars = histogram(Period.of("2020-04", "2020-06"), dates).bars();
    assertEquals("janvier 2020", bars.getFirst().label());
    assertEquals("septembre 2020", bars.getLast().label());
    assertEquals(3, bars.stream().filter(Bar::selected).count());
  }

  @Test
  void theBarsAtTheEndsCountTheirWholeTimeToo() {
    Period fifteenMonths = Period.of("2020-02", "2021-04");
    List<Bar> bars =
        histogram(fifteenMonths, "2010-01:1", "2018-10:1", "2018-11:2", "2022-07:1", "2022-08:4")
            .bars();
    assertEquals("4e trimestre 2018", bars.getFirst().label());
    assertEquals("3", bars.getFirst().count());
    assertEquals("5", bars.getLast().count());
  }

  @Test
  void nothingDatedIsNoBar() {
    assertTrue(histogram(Period.ALWAYS).bars().isEmpty());
  }

  @Test
  void anyDatesGiveFewBarsThatCountEveryArticle() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      List<String> dates = new ArrayList<>();
      int most = List.of(3, 30, 10_000).get(random.nextInt(3));
      for (int n = random.nextInt(30); n >= 0; n--) {
        String year = String.format(Locale.ROOT, "%04d", random.nextInt(most));
        dates.add(year + "-0" + (1 + random.nextInt(9)) + ":3");
      }
      List<Bar> bars = histogram(Period.ALWAYS, dates.toArray(String[]::new)).bars();
      assertTrue(bars.size() <= Histogram.MOST_BARS, () -> "seed " + seed + ": " + dates);
      long sum = bars.stream().mapToLong(bar -> Long.parseLong(bar.count())).sum();
      assertEquals(3L * dates.size(), sum, () -> "seed " + seed + ": " + dates);
    }
  }

  private Histogram histogram(Period period, String... dates) {
    List<String> months = new ArrayList<>();
    for (String date : dates)
      months.addAll(Collections.nCopies(Integer.parseInt(date.split(":")[1]), date.split(":")[0]));
    return Histogram.of(new Months(months), period, links, words);
  }
}
