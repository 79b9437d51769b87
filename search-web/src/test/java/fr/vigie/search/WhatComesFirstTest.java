package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Article;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of two articles that hold all the words comes first; the better one is the older. */
class WhatComesFirstTest {

  private static final String FILLER = "Rien de plus à dire de cela. ".repeat(12);

  @Test
  void anArticleWhoseTitleHoldsTheWholeTopic() throws IOException {
    assertFirst(
        "jonquilles tulipes",
        TestIndex.french("titre", "Jonquilles et tulipes", FILLER, "2024-01-01"),
        TestIndex.french(
            "texte", "Avis", "Jonquilles et tulipes. Jonquilles. " + FILLER, "2024-01-02"));
  }

  @Test
  void anArticleThatAlsoHoldsAWordOfTheSameFamily() throws IOException {
    assertFirst(
        "désignation préfet",
        TestIndex.french(
            "famille", "Avis", "La désignation du préfet. On désigne demain.", "2024-01-01"),
        TestIndex.french(
            "mot", "Avis", "La désignation du préfet. On mange demain.", "2024-01-02"));
  }

  @Test
  void anArticleThatBeginsWithThem() throws IOException {
    String words = "Tulipes, jonquilles et pivoines. ";
    assertFirst(
        "tulipes jonquilles pivoines",
        TestIndex.french("début", "Avis", words + FILLER, "2024-01-01"),
        TestIndex.french("fin", "Avis", FILLER + words, "2024-01-02"));
  }

  private static void assertFirst(String asked, Article better, Article other) throws IOException {
    for (List<Article> order : List.of(List.of(better, other), List.of(other, better))) {
      try (Engine engine = TestIndex.of(order)) {
        List<String> ids = engine.search(Question.of(asked)).hits().stream().map(Hit::id).toList();
        assertEquals(List.of(better.raw().id(), other.raw().id()), ids);
      }
    }
  }
}
