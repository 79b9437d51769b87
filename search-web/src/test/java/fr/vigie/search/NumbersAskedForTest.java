package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Article;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in questions, in each way they are written. */
class NumbersAskedForTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"10000 soldats", "10 000 soldats", "10.000 soldats", "10\u00A0000 soldats"})
  void digitsMayBeGroupedOrNot(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("espace", "Renfort", "Dix mille, soit 10 000 soldats.", "2024-01-01"),
            TestIndex.french("point", "Relève", "Ils sont 10.000 soldats là-bas.", "2024-01-01"),
            TestIndex.french(
                "parties", "Revue", "Les 10 soldats ont 000 au compteur.", "2024-01-01"),
            TestIndex.french("nombre", "Budget", "Il en coûte 10 000 euros.", "2024-01-01"),
            TestIndex.french("soldats", "Défilé", "Les soldats défilent.", "2024-01-01"));
    try (Engine engine = TestIndex.of(articles)) {
      Answer ungrouped = engine.search(Question.of("10000 soldats"));
      Answer answer = engine.search(Question.of(asked));
      assertEquals(ungrouped.hits(), answer.hits(), "the same, marked alike");
      assertEquals(
          List.of("espace", "point"),
          answer.hits().stream().map(hit -> hit.id()).sorted().limit(2).toList());
      assertEquals(0, answer.hits().stream().filter(hit -> hit.id().equals("nombre")).count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"155mm", "155 mm"})
  void aUnitMayBeGluedToItsNumber(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("collé", "Canons", "Un tube de 155mm, neuf.", "2024-01-01"),
            TestIndex.french("espace", "Canons", "Un tube de 155 mm, neuf.", "2024-01-01"));
    try (Engine engine = TestIndex.of(articles)) {
      assertEquals(2, engine.search(Question.of(asked)).total());
    }
  }
}
