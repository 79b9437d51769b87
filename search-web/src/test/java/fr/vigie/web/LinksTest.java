package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.Question;
import fr.vigie.search.lucene.TestIndex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of the page. */
class LinksTest {

  /** An address is read as one would say it, except where a browser would fold it. */
  @ParameterizedTest
  @CsvSource({
    "revue/2024/exercice#1.txt, /documents/revue/2024/exercice%231.txt",
    "notes/été 2024.md, /documents/notes/%C3%A9t%C3%A9%202024.md",
    "https://site.fr/a, /documents/https%3A%2F%2Fsite.fr%2Fa",
    "../secret, /documents/..%2Fsecret",
    "a/./b, /documents/a%2F.%2Fb",
    "a/..b, /documents/a/..b",
    "a/, /documents/a%2F"
  })
  void anArticleHasAnAddress(String id, String address) {
    assertEquals(address, new Links(Question.of("")).article(id));
  }

  /** Some ids have no word that a query could ask for, others what addresses seldom hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {".", "..", "%", "-", "\"", "“a”", "e\u0301", "dossier\\note.txt", "a\tb", "a\nb"})
  void anArticleOfAnyIdIsListedAndRead(String id) {
    String text = "Un exercice naval au large de Nouméa.";
    try (ApiServer server =
        new ApiServer(TestIndex.of(List.of(TestIndex.french(id, "Exercice", text, ""))))) {
      String address = new Links(Question.of("")).article(id);
      assertTrue(server.get("/").body().contains("href=\"" + address + "\""));
      assertEquals(200, server.get(address).statusCode());
      String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);
      assertEquals(id, server.json("/api/v1/documents/" + encoded).get("id").asText());
    }
  }

  @Test
  void theCopiesOfAnArticleThatNoQueryCanNameAreAmongAllThatIsFound() {
    assertEquals("/?q=otan&collapse=off", new Links(Question.of("otan")).copies("%"));
  }
}
