package fr.vigie.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Given.StatedDate;
import fr.vigie.article.RawArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReaderTest {

  @TempDir Path folder;

  private RawArticle read(String markdown) throws IOException {
    Files.writeString(folder.resolve("a.md"), markdown);
    return Collected.from(folder).only();
  }

  @Test
  void frontMatterIsGivenAndNotText() throws IOException {
    RawArticle article =
        read(
            """
            ---
            title: "Le *Var* revient : bilan"
            date: 2024-03-02
            lang: fr
            source: Le Quai
            author: Anne Le Goff
            url: https://quai.example/var
            countries: [fr, "dj"]
            topics:
              - naval
              - exercises
            ---

            Le pétrolier est rentré.
            """);
    assertEquals("Le Var revient : bilan", article.title());
    assertEquals("Le pétrolier est rentré.", article.text());
    assertEquals(List.of("FR", "DJ"), article.given().countries());
    assertEquals(List.of("naval", "exercises"), article.given().topics());
    assertEquals(
        List.of(new StatedDate("2024-03-02", "front matter date")), article.given().dates());
    assertEquals("https://quai.example/var", article.given().url());
    assertEquals("Anne Le Goff", article.given().author().name());
  }

  @Test
  void theFirstHeadingIsTheTitle() throws IOException {
    RawArticle article =
        read("# Un titre #\n\nUn paragraphe\nsur deux lignes.\n\n## Une partie\n\nLa suite.");
    assertEquals("Un titre", article.title());
    assertEquals("Un paragraphe sur deux lignes.\n\nUne partie\n\nLa suite.", article.text());
  }

  @Test
  void anUnderlinedHeadingIsOneToo() throws IOException {
    assertEquals("Un titre", read("Un titre\n========\n\nUn paragraphe.").title());
  }

  @Test
  void signsGoAndWordsStay() throws IOException {
    RawArticle article =
        read(
            """
            # T

            Un **gras**, un *italique*, un `code`, un [lien](https://a.example "x") et F_35_A\\*.

            > Une citation.

            1. premier
            - second

            | a | b |
            |---|---|
            | 1 | 2 |

            ```
            du code
            ```
            ***
            ![légende](i.png)
            [1]: https://a.example
            """);
    assertEquals(
        "Un gras, un italique, un code, un lien et F_35_A*.\n\nUne citation.\n\npremier\n\nsecond\n\na b\n\n1 2\n\ndu code\n\nlégende",
        article.text());
  }
}
