package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.article.Article;
import fr.vigie.search.CorpusIndex;
import fr.vigie.search.lucene.TestIndex;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reprints of an article of the corpus: how many, which, and what differs in each. */
class CopiesShownTest {

  private static final String ORIGINAL = "presse/1";
  private static final Pattern COPIES =
      Pattern.compile("<a href=\"([^\"]+)\">(et|and) (\\d)\u00a0cop(?:ies|ie|y)</a>");

  private static ApiServer server;
  private static String text;

  @BeforeAll
  static void start() throws Exception {
    text = Files.readString(CorpusIndex.CORPUS.resolve("texte/mogami-australie.txt"));
    int first = text.indexOf(". ") + 2;
    List<Article> articles = new ArrayList<>();
    articles.add(TestIndex.french(ORIGINAL, "Mogami", text, "2025-08-05"));
    articles.add(
        TestIndex.french("presse/2 <b>", "Repris", "Agence. " + text + " Fin.", "2025-08-06"));
    articles.add(TestIndex.french("presse/3", "Coupé", text.substring(first), "2025-08-07"));
    articles.add(TestIndex.french("autre", "Autre", "Un autre texte sur la frégate.", ""));
    server = new ApiServer(TestIndex.grouped(articles));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theApiTellsTheShareInCommon() {
    JsonNode copies = server.json("/api/v1/documents/" + ORIGINAL).get("copies");
    assertEquals(2, copies.size());
    assertEquals(1, copies.get(0).get("share").asDouble());
    double cut = copies.get(1).get("share").asDouble();
    assertTrue(cut > 0.5 && cut < 1, "share " + cut);
  }

  @Test
  void aHitLeadsToItsCopiesOneByOne() {
    for (String search :
        List.of("/?q=fr%C3%A9gate", "/?q=fr%C3%A9gate%20OU%20licorne", "/?ui=en")) {
      MatchResult link = only(server.get(search).body());
      assertEquals("2", link.group(3));
      assertEquals(search.contains("ui=en") ? "and" : "et", link.group(2));
      String listed = server.get(link.group(1).replace("&amp;", "&")).body();
      assertEquals(3, listed.split("<article class=\"hit\">", -1).length - 1, search);
      assertFalse(COPIES.matcher(listed).find(), "each stands for itself");
      assertFalse(listed.contains("href=\"/documents/autre"), search);
    }
  }

  @Test
  void aFilterHoldsForTheCopiesToo() {
    MatchResult link = only(server.get("/?q=fr%C3%A9gate&from=2025-08-06").body());
    assertEquals("1", link.group(3));
    String listed = server.get(link.group(1).replace("&amp;", "&")).body();
    assertEquals(2, listed.split("<article class=\"hit\">", -1).length - 1);
  }

  @Test
  void copiesAreAskedForInAQueryAndNoneIsToldOfAnUnknownArticle() {
    String found = "/api/v1/search?collapse=off&q=copies:presse/1";
    assertEquals(3, server.json(found).get("total").asInt());
    JsonNode none = server.json("/api/v1/search?q=copies:nowhere");
    assertEquals(0, none.get("total").asInt());
    assertEquals(1, none.at("/query/notes").size());
  }

  @Test
  void theArticlesPageShowsWhatDiffers() {
    String page = server.get("/documents/" + ORIGINAL + "?ui=en").body();
    assertTrue(page.contains("<ins>Agence</ins>"), page);
    assertTrue(page.contains("<ins>Fin</ins>"));
    assertTrue(page.contains("<del>"), "what the third has not");
    assertTrue(page.contains("100% of this text in common") || page.contains("99% of this text"));
    assertTrue(page.contains("href=\"/documents/presse/2%20%3Cb%3E?ui=en\""));
    String back = server.get("/documents/presse%2F3").body();
    assertTrue(back.contains("100\u00a0% de ce texte") || back.contains("99\u00a0% de ce texte"));
  }

  private static MatchResult only(String page) {
    List<MatchResult> links = COPIES.matcher(page).results().toList();
    assertEquals(1, links.size(), page);
    return links.getFirst();
  }
}
