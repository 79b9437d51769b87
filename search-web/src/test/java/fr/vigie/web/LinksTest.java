package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.search.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
