package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Article;
import fr.vigie.search.Engine;
import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.lucene.TestIndex;
import fr.vigie.web.Histogram.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A dispatch reprinted months later is one article of its year, as its link then finds. */
class CopiesOverTimeTest {

  private static final String DISPATCH =
      "Le ministre de la Défense visite demain les chantiers navals de Lorient, annonce la marine";

  private final Words words = Words.of(Locale.FRENCH);

  @Test
  void aBarOfAYearOrAQuarterCountsReprintsOnce() {
    try (Engine engine = reprinted()) {
      assertEquals(List.of("1"), counts(engine, Period.ALWAYS, "2019"));
      assertEquals(
          List.of("1"), counts(engine, Period.of("2018-06", "2020-01"), "1er trimestre 2019"));
      assertEquals(List.of("1"), counts(engine, Period.of("2019-01", "2019-04"), "mars 2019"));
    }
  }

  @Test
  void aCellOfTheTableCountsReprintsOnce() {
    try (Engine engine = reprinted()) {
      OverTime table = OverTime.of(Question.of(""), Facet.COUNTRY, engine::search, words);
      int year = table.years().indexOf("2019");
      assertEquals("1", table.lines().getFirst().cells().get(year).count());
    }
  }

  private List<String> counts(Engine engine, Period period, String label) {
    Question question = Question.of("").withPeriod(period);
    return Histogram.of(engine.search(question).facets().time(), period, new Links(question), words)
        .bars()
        .stream()
        .filter(bar -> bar.label().equals(label))
        .map(Bar::count)
        .toList();
  }

  private static Engine reprinted() {
    List<Article> articles = new ArrayList<>();
    for (String month : List.of("2019-01", "2019-03", "2019-07"))
      articles.add(TestIndex.french(month, "Visite", DISPATCH, month, "FR"));
    for (String other : List.of("2006-01", "2017-02", "2021-03"))
      articles.add(
          TestIndex.french(other, "Autre", "Un texte de " + other + ", sans reprise.", other));
    return TestIndex.grouped(articles);
  }
}
