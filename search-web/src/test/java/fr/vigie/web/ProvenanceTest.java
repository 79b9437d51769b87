package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article says of how it was made is shown, counted and asked for everywhere. */
class ProvenanceTest {

  private static final String ASKED = "provenance=machine-translation";

  @AutoClose private static final ApiServer SERVER = new ApiServer(Library.engine());

  @Test
  void theApiFiltersCountsAndNamesIt() {
    JsonNode answer = SERVER.json("/api/v1/search?ui=en&" + ASKED);
    assertEquals(1, answer.get("total").asInt());
    JsonNode hit = answer.get("hits").get(0);
    assertEquals(Library.PLAIN_ID, hit.get("id").asText());
    assertEquals("machine translation", hit.at("/provenance/0/label").asText());
    JsonNode counted = answer.at("/facets/provenance/0");
    assertEquals("machine-translation", counted.get("value").asText());
    assertEquals(1, counted.get("count").asInt());
    assertTrue(counted.get("selected").asBoolean());
    assertEquals(0, SERVER.json("/api/v1/search?provenance=ai").get("total").asInt());
    assertEquals(1, SERVER.json("/api/v1/search?provenance=ai&" + ASKED).get("total").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "provenance:machine-translation",
        "provenance:\"Traduction automatique\"",
        "provenance:\"machine translation\"",
        "(provenance:ia OU provenance:\"traduction automatique\") exercice"
      })
  void aQueryNamesIt(String query) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    JsonNode answer = SERVER.json("/api/v1/search?q=" + encoded);
    assertEquals(1, answer.get("total").asInt());
    assertTrue(answer.at("/query/notes").isEmpty());
  }

  @Test
  void theAuthorIsNamedWhereItIsStated() {
    String id = URLEncoder.encode(Library.ODD_ID, StandardCharsets.UTF_8).replace("+", "%20");
    JsonNode stated = SERVER.json("/api/v1/documents/" + id);
    assertEquals(Library.AUTHOR, stated.get("author").asText());
    assertTrue(SERVER.json("/api/v1/documents/" + Library.PLAIN_ID).get("author").isNull());
    String page = SERVER.get("/documents/" + id).body();
    assertTrue(page.contains("Par Anne &lt;Le&gt; Goff"), page);
    assertTrue(SERVER.get("/documents/" + id + "?ui=en").body().contains("By Anne &lt;Le&gt;"));
    assertFalse(SERVER.get("/documents/" + Library.PLAIN_ID).body().contains("class=\"author\""));
  }

  @Test
  void whatIsTakenAwayCarriesIt() {
    String table = SERVER.get("/api/v1/export.csv?" + ASKED).body();
    assertEquals(2, table.lines().count());
    assertTrue(table.endsWith(",machine-translation\r\n"), table);
    String lines = SERVER.get("/api/v1/export.jsonl?" + ASKED).body();
    assertEquals(
        "traduction automatique", ApiServer.parse(lines).at("/provenance/0/label").asText());
    String feed = SERVER.get("/feed.atom?" + ASKED).body();
    assertEquals(2, feed.split("<entry>", -1).length);
    assertTrue(feed.contains("/?" + ASKED), feed);
  }

  @Test
  void thePageOffersItAndTakesItOff() {
    String page = SERVER.get("/").body();
    assertTrue(page.contains("<h2>Provenance</h2>"), page);
    assertTrue(page.contains("href=\"/?" + ASKED + "\""), page);
    String filtered = SERVER.get("/?ui=en&" + ASKED).body();
    assertTrue(filtered.contains("machine translation<span aria-hidden=\"true\"> ×"), filtered);
    assertFalse(filtered.contains("bulletin/"), filtered);
    assertEquals(200, SERVER.get("/facets/provenance").statusCode());
  }
}
