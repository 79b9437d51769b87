package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import fr.vigie.api.QuestionParameters;
import fr.vigie.search.lucene.TestIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {

  private static final List<fr.vigie.article.Article> ARTICLES =
      List.of(
          TestIndex.french("a", "Exercice naval", "Un exercice en mer.", "2024-01-01", "FR"),
          TestIndex.french("b", "Exercice aérien", "Un exercice en vol.", "2024-02-01", "JP"));

  @Test
  void fromTheSecondTimeOnAQuestionGetsTheAnswerItGot() {
    try (Engine engine = TestIndex.of(ARTICLES)) {
      Question question = Question.of("exercice");
      assertNotSame(engine.search(question).hits(), engine.search(question).hits());
      assertSame(engine.search(question).hits(), engine.search(question).hits());
    }
  }

  @Test
  void everyOtherQuestionGetsItsOwn() {
    try (Engine engine = TestIndex.of(ARTICLES)) {
      Question french = Question.of("exercice");
      Question english =
          QuestionParameters.read(Map.of("q", List.of("exercice"), "ui", List.of("en")));
      assertEquals("Japon", country(engine.search(french)));
      assertEquals("Japan", country(engine.search(english)));
      assertEquals(1, engine.search(french.withPage(1, "")).hits().size());
      assertNotEquals(
          engine.search(french.withSort(Question.Sort.OLDEST)).hits(),
          engine.search(french.withSort(Question.Sort.NEWEST)).hits());
    }
  }

  @Test
  void manyQuestionsPushOutTheEldestAndStayRight() {
    try (Engine engine = TestIndex.of(ARTICLES)) {
      List<Long> totals = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) totals.add(engine.search(Question.of("vol " + i)).total());
      for (int i = 0; i < 1_000; i++) {
        assertEquals(totals.get(i), engine.search(Question.of("vol " + i)).total(), "vol " + i);
      }
    }
  }

  private static String country(Answer answer) {
    return answer.hits().stream()
        .filter(hit -> hit.id().equals("b"))
        .findFirst()
        .orElseThrow()
        .countries()
        .getFirst()
        .label();
  }
}
