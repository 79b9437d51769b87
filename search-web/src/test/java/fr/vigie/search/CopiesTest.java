package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Article;
import fr.vigie.search.Question.Collapse;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Sort;
import fr.vigie.search.lucene.TestIndex;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Near copies are one hit, whatever the order, the page and the filters. */
class CopiesTest {

  private static final long SEED = 20_261_121;
  private static final Engine ENGINE = TestIndex.grouped(articles());

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void theFirstCopyInTheOrderStandsForTheOthers(Sort sort) {
    for (String text : List.of("", "jonquille", "jonquille OU tulipe", "tulipe")) {
      Question question = Question.of(text).withSort(sort).withPage(7, "");
      Map<String, Hit> firsts = new LinkedHashMap<>();
      Map<String, Integer> counts = new TreeMap<>();
      for (Hit hit : paged(question.withCollapse(Collapse.OFF))) {
        firsts.putIfAbsent(original(hit), hit);
        counts.merge(original(hit), 1, Integer::sum);
      }
      List<Hit> hits = paged(question);
      assertEquals(ids(List.copyOf(firsts.values())), ids(hits), text);
      for (Hit hit : hits) assertEquals(counts.get(original(hit)) - 1, hit.duplicates(), hit.id());
      Answer answer = ENGINE.search(question);
      assertEquals(hits.size(), answer.total());
      assertEquals(ENGINE.search(question.withCollapse(Collapse.OFF)).total(), answer.articles());
      assertTrue(answer.articles() > answer.total(), "some have copies");
    }
  }

  @Test
  void facetsCountTheHitsThatTheirValueWouldLeave() {
    for (String text : List.of("", "jonquille")) {
      Question question = Question.of(text).withSelected(Map.of(Facet.COUNTRY, Set.of("JP")));
      Facets facets = ENGINE.search(question).facets();
      for (Facets.Value value : facets.of(Facet.COUNTRY)) {
        Question narrowed = question.withSelected(Map.of(Facet.COUNTRY, Set.of(value.value())));
        assertEquals(ENGINE.search(narrowed).total(), value.count(), value.value());
      }
      for (Facets.DateCount month : facets.dates()) {
        Period period = Period.of(month.value(), month.value());
        Question narrowed = question.withPeriod(period).withUndated(Question.Undated.EXCLUDE);
        assertEquals(ENGINE.search(narrowed).total(), month.count(), month.value());
      }
    }
  }

  @Test
  void copiesOfSeveralMonthsCountOnceInTheirYearOrWhateverIsShown() {
    for (Collapse collapse : Collapse.values()) {
      Question question = Question.of("jonquille").withCollapse(collapse);
      try (Engine engine = TestIndex.grouped(overTwentyYears())) {
        Timeline time = engine.search(question).facets().time();
        for (int length : time.lengths()) {
          for (Map.Entry<Integer, Long> span : time.by(length).entrySet()) {
            Period period = period(span.getKey(), length);
            Question narrowed =
                question.withPeriod(period).withUndated(Question.Undated.EXCLUDE).withPage(0, "");
            assertEquals(engine.search(narrowed).total(), span.getValue(), () -> period.toString());
          }
        }
        for (Facets.DateCount year : engine.search(question).facets().dates())
          assertEquals(time.by(12).get(Integer.valueOf(year.value())), year.count());
      }
    }
  }

  private static Period period(int span, int months) {
    YearMonth first = YearMonth.of(0, 1).plusMonths((long) span * months);
    return Period.of(first.toString(), first.plusMonths(months - 1L).toString());
  }

  /** Some in several copies, of other months of the same year or the next. */
  private static List<Article> overTwentyYears() {
    Random random = new Random(SEED);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = "jonquille " + text(random, i);
      int year = 1990 + random.nextInt(40);
      for (int copy = random.nextInt(4); copy >= 0; copy--) {
        YearMonth month = YearMonth.of(year + random.nextInt(2), 1 + random.nextInt(12));
        String date = random.nextInt(8) == 0 ? "" : month.toString();
        articles.add(TestIndex.french("t" + i + "/" + copy, "Titre " + copy, text, date));
      }
    }
    return articles;
  }

  @Test
  void anExportHoldsAsManyArticlesAsTheTotalSays() {
    for (Collapse collapse : Collapse.values()) {
      Question question = Question.of("jonquille").withCollapse(collapse);
      List<String> exported = new ArrayList<>();
      ENGINE.exportHits(question, hit -> exported.add(hit.id()));
      assertEquals(ids(paged(question)), exported);
    }
  }

  @Test
  void anArticleListsItsCopies() {
    Set<String> seen = new HashSet<>();
    for (Hit hit : paged(Question.of("").withCollapse(Collapse.OFF))) {
      ArticleView article = ENGINE.article(hit.id(), Question.of("")).orElseThrow();
      for (ArticleView.Copy copy : article.copies()) {
        assertEquals(original(hit), copy.id().replaceFirst("/.*", ""));
        assertTrue(seen.add(hit.id() + " " + copy.id()), "each once");
      }
    }
    assertTrue(seen.size() > 50, "pairs of copies: " + seen.size());
  }

  @Test
  void whatResemblesAnArticleIsNoneOfItsCopiesAndOneOfEachGroup() {
    String text = "Un patrouilleur japonais surveille le détroit au large de son archipel, ";
    String end = " avant de rentrer dans son port le soir avec tout son équipage sain et sauf.";
    List<Article> articles = new ArrayList<>(articles());
    for (String ship : List.of("corvette", "frégate"))
      for (int copy = 0; copy < 3; copy++)
        articles.add(
            TestIndex.french(
                ship + "/" + copy, "Mer", text + (ship + " et ").repeat(30) + end, "2024-01-01"));
    try (Engine engine = TestIndex.grouped(articles)) {
      List<Hit> alike = engine.similar("corvette/1", 5, Locale.FRENCH).orElseThrow();
      assertEquals(List.of("frégate"), alike.stream().map(CopiesTest::original).toList());
    }
  }

  private static List<Hit> paged(Question question) {
    List<Hit> hits = new ArrayList<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      Answer answer = ENGINE.search(question.withPage(question.size(), next.get()));
      hits.addAll(answer.hits());
      next = answer.next();
    }
    return hits;
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(Hit::id).toList();
  }

  private static String original(Hit hit) {
    return hit.id().replaceFirst("/.*", "");
  }

  /** Sixty texts, some in several copies of other dates and countries, in no order. */
  private static List<Article> articles() {
    Random random = new Random(SEED);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = text(random, i);
      for (int copy = random.nextInt(4); copy >= 0; copy--) {
        String flower = random.nextBoolean() ? "jonquille" : "tulipe";
        String date = random.nextInt(5) == 0 ? "" : "2024-0" + (1 + random.nextInt(4));
        articles.add(
            TestIndex.french(
                "t" + i + "/" + copy,
                flower + " " + copy,
                text + " " + (flower + " ").repeat(1 + random.nextInt(3)),
                date,
                List.of("JP", "FR", "US").get(random.nextInt(3))));
      }
    }
    Collections.shuffle(articles, random);
    return articles;
  }

  private static String text(Random random, int number) {
    return IntStream.range(0, 60)
        .mapToObj(i -> "mot" + number + "x" + random.nextInt(1000))
        .collect(Collectors.joining(" "));
  }
}
