package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a script says what it wants of an answer, and in which form it may ask. */
class RequestsTest {

  private static final String SEARCH = "/api/v1/search";
  private static final String FORM = "application/x-www-form-urlencoded";

  @AutoClose private static final ApiServer SERVER = new ApiServer(Library.engine());

  @Test
  void onlyTheFieldsAskedForAreAnswered() {
    for (JsonNode hit : SERVER.json(SEARCH + "?q=exercice&fields=title,id,text").get("hits"))
      assertEquals(List.of("id", "title"), names(hit));
    String document = "/api/v1/documents/" + Library.PLAIN_ID;
    assertEquals(List.of("id", "text"), names(SERVER.json(document + "?fields=id,text")));
    assertEquals(
        List.of("date"),
        names(SERVER.json(document + "/similar?size=1&fields=date").get("hits").get(0)));
    String line =
        SERVER.get("/api/v1/export.jsonl?fields=id&fields=url").body().lines().findFirst().get();
    assertEquals(List.of("id", "url"), names(ApiServer.parse(line)));
    assertTrue(
        SERVER
            .get("/api/v1/export.csv?fields=url,id&q=marins")
            .body()
            .startsWith("\uFEFFid,url\r\n" + Library.PLAIN_ID + ",https://revue.example/exercice"));
  }

  @Test
  void aTableWithoutAColumnIsRefused() {
    for (String fields : List.of("text", "score,text", "zones&fields=copies")) {
      HttpResponse<String> response = SERVER.get("/api/v1/export.csv?fields=" + fields);
      isProblem(400, "parameter", response);
      assertEquals("fields", ApiServer.json(response).get("parameter").asText());
    }
    HttpResponse<String> one = SERVER.get("/api/v1/export.csv?fields=text,lang&q=marins&lang=fr");
    assertEquals("\uFEFFlang", one.body().lines().findFirst().orElseThrow());
  }

  @Test
  void anExplanationAddsUpToTheScore() {
    JsonNode hits = SERVER.json(SEARCH + "?q=exercice+marins&explain=true").get("hits");
    assertFalse(hits.isEmpty());
    for (JsonNode hit : hits) {
      assertEquals(
          hit.get("score").asDouble(), hit.at("/explanation/value").asDouble(), 1e-4, hit + "");
      assertFalse(hit.at("/explanation/description").asText().isBlank());
    }
    assertFalse(SERVER.json(SEARCH + "?q=exercice").get("hits").get(0).has("explanation"));
  }

  @ParameterizedTest
  @CsvSource({
    "fields=colour, fields",
    "fields=, fields",
    "'fields=id,', fields",
    "fields=Id, fields",
    "explain=yes, explain",
    "explain=, explain",
    "explain=true&explain=true, explain"
  })
  void whatIsNoChoiceIsRefused(String query, String parameter) {
    for (String path :
        List.of(SEARCH, "/api/v1/export.csv", "/api/v1/export.jsonl", "/feed.atom")) {
      HttpResponse<String> response = SERVER.get(path + "?" + query);
      assertEquals(400, response.statusCode());
      assertEquals(parameter, ApiServer.json(response).get("parameter").asText());
    }
  }

  /** A value that no article has is none of these: it finds nothing, and is counted so. */
  @Test
  void aValueOfAnotherFormIsRefusedForItsForm() {
    HttpResponse<String> small = SERVER.get(SEARCH + "?country=jp");
    assertEquals(400, small.statusCode());
    assertEquals(
        "The parameter 'country' has not the form of a country.",
        ApiServer.json(small).get("detail").asText());
    assertEquals(0, SERVER.json(SEARCH + "?country=ZZ").get("total").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "size=007, 200",
    "size=0010, 200",
    "size=00010, 400",
    "size=%2B7, 400",
    "size=, 400",
    "size=7&size=7, 400",
    "ui=EN, 400",
    "ui=, 400",
    "ui=en, 200"
  })
  void aParameterIsReadAlikeEverywhere(String query, int status) {
    String similar = "/api/v1/documents/" + Library.PLAIN_ID + "/similar";
    for (String path : List.of(SEARCH, similar, "/api/v1/suggest", "/feed.atom"))
      assertEquals(status, SERVER.get(path + "?" + query).statusCode(), path);
  }

  @Test
  void aFormAsksWhatAnAddressDoes() {
    String query = "q=" + encoded("Nouméa") + "&country=JP&size=1&fields=id";
    JsonNode asked = SERVER.json(SEARCH + "?" + query);
    assertEquals(asked.get("hits"), ApiServer.json(post(SEARCH, FORM, query)).get("hits"));
    assertEquals(
        asked.get("total"),
        ApiServer.json(
                post(SEARCH + "?country=JP", FORM + "; charset=utf-8", "q=" + encoded("Nouméa")))
            .get("total"));
    assertEquals(400, post(SEARCH + "?q=a", FORM, "q=b").statusCode());
    assertEquals(400, post(SEARCH, FORM, "colour=red").statusCode());
    assertEquals(200, post(SEARCH, FORM, "").statusCode());
  }

  @Test
  void theLongestQueryCanBeAskedEitherWay() {
    String query = "q=" + encoded("防".repeat(2_000)) + "&size=0";
    assertEquals(200, SERVER.get(SEARCH + "?" + query).statusCode());
    assertEquals(200, post(SEARCH, FORM, query).statusCode());
  }

  @Test
  void contentOfAnotherTypeOrSizeIsRefused() {
    isProblem(415, "media-type", post(SEARCH, "application/json", "{\"q\":\"a\"}"));
    isProblem(415, "media-type", post(SEARCH, FORM, "q=a", "Content-Encoding", "gzip"));
    isProblem(415, "media-type", SERVER.send("POST", SEARCH));
    isProblem(413, "too-large", post(SEARCH, FORM, "q=" + "a".repeat(70_000)));
    for (String path : List.of(SEARCH, "/api/v1/suggest", "/api/v1/export.csv", "/feed.atom")) {
      isProblem(400, "content", SERVER.send("GET", path, "q=a", "Content-Type", FORM));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/search | application/json | 200",
        "/api/v1/search | APPLICATION/JSON;charset=utf-8 | 200",
        "/api/v1/search | application/* | 200",
        "/api/v1/search | text/html, */*;q=0.1 | 200",
        "/api/v1/search | '' | 200",
        "/api/v1/search | text/html | 406",
        "/api/v1/search | application/json;q=0 | 406",
        "/api/v1/documents/nowhere | image/png | 406",
        "/api/v1/export.csv | text/csv | 200",
        "/api/v1/export.csv | application/json | 406",
        "/api/v1/export.jsonl | application/x-ndjson | 200",
        "/api/v1/export.jsonl | text/* | 406",
        "/api/v1/stats | x | 406",
        "/feed.atom | application/rss+xml | 200",
        "/healthz | application/json | 200"
      })
  void whatAClientDoesNotTakeIsNotSent(String path, String accept, int status) {
    HttpResponse<String> response = SERVER.get(path, "Accept", accept);
    if (status == 406) isProblem(406, "not-acceptable", response);
    else assertEquals(status, response.statusCode());
  }

  private static HttpResponse<String> post(
      String path, String type, String form, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", type));
    return SERVER.send("POST", path, form, all.toArray(String[]::new));
  }

  private static void isProblem(int status, String kind, HttpResponse<String> response) {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals("application/problem+json", ApiServer.mediaType(response));
    assertEquals("urn:vigie:problem:" + kind, ApiServer.json(response).get("type").asText());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
