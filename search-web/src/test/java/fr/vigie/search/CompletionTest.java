package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.search.Engine.Suggestion;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is only begun, over a few articles. */
class CompletionTest {

  private final Engine engine =
      TestIndex.of(
          List.of(
              TestIndex.french("a", "Un décret", "Étretat, une œuvre du temps.", "2024-01-01"),
              TestIndex.french("b", "Un décret", "Falaises d’Étretat : l’œuvre.", "2024-02-01"),
              TestIndex.french("c", "Des décrets", "Rien de plus.", "2024-03-01")));

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void aWordIsWrittenAsArticlesDoAlsoWhereItBeginsWithAnotherLetter() {
    assertEquals(List.of("Étretat"), completions("etret", "word", 8));
    assertEquals(List.of("œuvre"), completions("oeuv", "word", 8));
  }

  @Test
  void aTitleOfSeveralArticlesIsOfferedOnceHoweverManyAreAskedFor() {
    for (int size : new int[] {8, 20, 8})
      assertEquals(List.of("Un décret", "Des décrets"), completions("décr", "title", size));
    assertEquals(List.of("Un décret"), completions("décr", "title", 2));
  }

  private List<String> completions(String typed, String kind, int size) {
    return engine.suggest(typed, size, Locale.FRENCH).stream()
        .filter(suggestion -> suggestion.kind().equals(kind))
        .map(Suggestion::text)
        .toList();
  }
}
