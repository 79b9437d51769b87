package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Article;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a mark begins and ends, and that the list and the article's page mark the same. */
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

  @Test
  void theArticlePageMarksWhatTheListMarksWhereFewerWordsWereEnough() throws IOException {
    String text = "Donald Trump a promis une rencontre. Elle dit Trump-Kim et Kim.";
    List<Article> articles = new ArrayList<>();
    articles.add(TestIndex.french("tous", "Rencontre", text, "2024-01-01"));
    for (int i = 0; i < 400; i++)
      articles.add(TestIndex.french("autre" + i, "Kim", "Une rencontre de Kim.", "2024-01-02"));
    try (Engine many = TestIndex.of(articles)) {
      Question question = Question.of("rencontre Trump-Kim");
      Hit hit = many.search(question).hits().getFirst();
      assertEquals("tous", hit.id());
      String marked = many.article("tous", question).orElseThrow().marked();
      assertEquals(String.join(" ", hit.snippets()), marked);
      assertTrue(marked.startsWith("<mark>Donald Trump</mark>"), marked);
    }
  }
}
