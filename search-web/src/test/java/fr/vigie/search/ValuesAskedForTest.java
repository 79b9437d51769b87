package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind the name of a field. */
class ValuesAskedForTest {

  private static final String TEXT = "Un tir de missile a été vu du nord de l’île, dit l’armée.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pays:etats unis | us",
        "pays:États unis, missile | us",
        "missile pays:corée du nord | nord",
        "pays:Corée du Sud missile | sud",
        "pays:corée du nord ! | nord",
        "pays:France missile | fr",
        "missile -pays:etats unis -pays:corée du nord -pays:corée du sud | fr",
        "pays:royaume uni OU pays:corée du nord missile | nord",
        "langue:français pays:etats unis tir | us",
      })
  void aValueOfSeveralWordsIsKnownWithoutQuotationMarks(String asked, String id)
      throws IOException {
    try (Engine engine =
        TestIndex.of(
            List.of(
                TestIndex.french("us", "Tir", TEXT, "2024-01-01", "US"),
                TestIndex.french("nord", "Tir", TEXT, "2024-01-02", "KP"),
                TestIndex.french("sud", "Tir", TEXT, "2024-01-03", "KR"),
                TestIndex.french("fr", "Tir", TEXT, "2024-01-04", "FR")))) {
      Answer answer = engine.search(Question.of(asked));
      assertEquals(List.of(id), answer.hits().stream().map(Hit::id).toList());
      assertEquals(List.of(), answer.notes());
    }
  }

  @Test
  void wordsThatCompleteNoValueAreWords() throws IOException {
    try (Engine engine =
        TestIndex.of(List.of(TestIndex.french("us", "Tir", TEXT, "2024-01-01", "US")))) {
      Answer answer = engine.search(Question.of("pays:etats désunis"));
      assertEquals(0, answer.total());
      assertTrue(answer.notes().getFirst().contains("« etats »"), "" + answer.notes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id:défilé.txt", "copies:défilé.txt", "copies:\"défilé.txt\""})
  void theNameOfAFileFindsItHoweverItsAccentsAreStored(String asked) throws IOException {
    for (var form : Normalizer.Form.values()) {
      String stored = Normalizer.normalize("défilé.txt", form);
      try (Engine engine =
          TestIndex.of(
              List.of(
                  TestIndex.french(stored, "Tir", TEXT, "2024-01-01"),
                  TestIndex.french("autre", "Tir", TEXT, "2024-01-01")))) {
        Set<String> found =
            engine.search(Question.of(asked)).hits().stream()
                .map(Hit::id)
                .collect(Collectors.toSet());
        assertEquals(Set.of(stored), found, form.name());
      }
    }
  }
}
