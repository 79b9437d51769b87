package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a mark begins and ends. */
class MarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zelensky | (Volodymyr) Zelensky parle | ([Volodymyr]) [Zelensky] parle",
        "Zelensky | Volodymyr (Zelensky) parle | [Volodymyr] ([Zelensky]) parle",
        "Zelensky | Il dit « Volodymyr » Zelensky | Il dit « [Volodymyr] » [Zelensky]",
        "Zelensky | “Volodymyr” Zelensky parle | “[Volodymyr]” [Zelensky] parle",
        "Zelensky | « Volodymyr Zelensky » (Kiev) | « [Volodymyr Zelensky] » (Kiev)",
        "OTAN | Traité (de) l’Atlantique | Traité (de) l’Atlantique",
        "OTAN | L’Alliance (de) l’Atlantique Nord | L’[Alliance (de) l’Atlantique Nord]",
        "OTAN | L’Alliance (de l’Atlantique) Nord | L’[Alliance (de l’Atlantique) Nord]",
        "OTAN | (L’Alliance de l’Atlantique) Nord | (L’[Alliance de l’Atlantique]) [Nord]",
      })
  void aMarkHoldsABracketWithItsOtherHalfOrNone(String asked, String title, String marked)
      throws IOException {
    try (Engine one =
        TestIndex.of(List.of(TestIndex.french("un", title, "OTAN, Zelensky.", "2024-01-01")))) {
      Hit hit = one.search(Question.of(asked)).hits().getFirst();
      String shown = hit.titleMarked().replace("<mark>", "[").replace("</mark>", "]");
      assertEquals(marked, shown);
    }
  }
}
