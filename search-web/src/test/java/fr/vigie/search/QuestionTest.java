package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.vigie.search.Question.Facet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private static final Question QUESTION =
      Question.of("missile")
          .withSelected(Map.of(Facet.TOPIC, Set.of("cbrn"), Facet.COUNTRY, Set.of("KR", "JP")))
          .withPeriod(Period.of("2023", "2024-06"));

  /** A cursor that was handed out before the server started again must still be known after it. */
  @Test
  void aQuestionHasTheSameFingerprintInEveryRunOfTheServer() {
    assertEquals(
        "Question[text=missile, selected={COUNTRY=[JP, KR], TOPIC=[cbrn]}",
        QUESTION.toString().substring(0, 64));
    assertEquals(
        QUESTION.withPage(0, "").toString().hashCode(),
        QUESTION.withPage(50, "next").fingerprint());
  }

  @Test
  void anotherQuestionHasAnotherFingerprint() {
    assertNotEquals(QUESTION.fingerprint(), QUESTION.withText("missiles").fingerprint());
    assertNotEquals(QUESTION.fingerprint(), QUESTION.withSelected(Map.of()).fingerprint());
    assertNotEquals(QUESTION.fingerprint(), QUESTION.withPeriod(Period.ALWAYS).fingerprint());
  }
}
