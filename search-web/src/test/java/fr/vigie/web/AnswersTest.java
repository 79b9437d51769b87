package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.search.Engine;
import fr.vigie.search.IndexUnavailable;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What a script can rely on beyond the shape of an answer. */
class AnswersTest {

  @AutoClose private static final ApiServer SERVER = new ApiServer(Library.engine());

  /** Exports, descriptions, and how the server itself does. */
  private static final List<String> NOT_TAGGED =
      List.of(
          "/api/v1/export",
          "/api/v1/openapi.json",
          "/opensearch.xml",
          "/healthz",
          "/readyz",
          "/metrics");

  static Stream<String> paths() {
    OpenApi api = new OpenApi(SERVER.json("/api/v1/openapi.json"));
    return api.paths().stream().map(OpenApi::address);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void headTellsWhatGetWould(String path) {
    HttpResponse<String> get = SERVER.get(path);
    HttpResponse<String> head = SERVER.send("HEAD", path);
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    for (String name : List.of("Content-Type", "ETag", "Content-Disposition")) {
      assertEquals(ApiServer.header(get, name), ApiServer.header(head, name), name);
    }
    String length = ApiServer.header(head, "Content-Length");
    boolean varies = path.equals("/metrics") || path.equals("/api/v1/search");
    if (!varies && !length.isEmpty())
      assertEquals(ApiServer.header(get, "Content-Length"), length, "a length is that of GET");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/documents/nowhere, 404",
    "/documents/nowhere, 404",
    "/api/v1/search?size=x, 400",
    "/api/v1/search?generation=000009-20200101T000000Z, 410",
    "/api/v1/export.csv?size=x, 400",
    "/api/v1/export.csv?generation=000009-20200101T000000Z, 410",
    "/api/v1/export.jsonl?generation=000009-20200101T000000Z&q=exercice, 410",
    "/feed.atom?generation=000009-20200101T000000Z, 410"
  })
  void headIsRefusedAsGetWouldBe(String path, int status) {
    refusesAlike(SERVER, path, status);
  }

  @Test
  void headTellsThatAnExportCannotBeMade() {
    Map<RuntimeException, Integer> failures =
        Map.of(
            new IndexUnavailable("no index", null), 503,
            new Engine.BusyException("busy"), 503,
            new Engine.TooCostlyException("dear"), 400);
    failures.forEach(
        (failure, status) -> {
          try (ApiServer broken =
              new ApiServer(new BrokenEngine(() -> failure, Library.engine(), 0))) {
            refusesAlike(broken, "/api/v1/export.csv", status);
            refusesAlike(broken, "/api/v1/export.jsonl", status);
          }
        });
  }

  private static void refusesAlike(ApiServer server, String path, int status) {
    HttpResponse<String> get = server.get(path);
    HttpResponse<String> head = server.send("HEAD", path);
    assertEquals(status, get.statusCode(), path);
    assertEquals(status, head.statusCode(), path);
    assertEquals(ApiServer.mediaType(get), ApiServer.mediaType(head), path);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void whatAClientHasIsNotSentAgain(String path) {
    String tag = ApiServer.header(SERVER.get(path), "ETag");
    assertEquals(NOT_TAGGED.stream().anyMatch(path::startsWith), tag.isEmpty(), path);
    if (tag.isEmpty()) return;
    HttpResponse<String> again = SERVER.get(path, "If-None-Match", "\"other\", " + tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, ApiServer.header(again, "ETag"));
    assertEquals(304, SERVER.send("HEAD", path, "", "If-None-Match", tag).statusCode());
    assertEquals(200, SERVER.get(path, "If-None-Match", "\"other\"").statusCode());
    assertEquals(
        304, SERVER.get(path, "If-None-Match", tag.substring(2)).statusCode(), "as a strong tag");
  }

  @Test
  void anAnswerSaysWhetherAPhraseWasTakenToTheLetter() {
    JsonNode literal = SERVER.json("/api/v1/search?q=" + encoded("=\"MISSILES\""));
    assertEquals("exactement « MISSILES »", literal.at("/query/interpreted").asText());
    JsonNode phrase = SERVER.json("/api/v1/search?q=" + encoded("\"missile\""));
    assertEquals("« missile »", phrase.at("/query/interpreted").asText());
    JsonNode other = SERVER.json("/api/v1/search?q=" + encoded("=\"missileS nulle part\""));
    assertEquals(0, other.get("total").asInt(), "a literal text is never loosened");
  }

  @Test
  void otherParametersAreAnotherAnswer() {
    String tag = ApiServer.header(SERVER.get("/api/v1/search?q=marins"), "ETag");
    assertEquals(200, SERVER.get("/api/v1/search?q=missiles", "If-None-Match", tag).statusCode());
    assertEquals(
        400, SERVER.get("/api/v1/search?q=marins&size=x", "If-None-Match", "*").statusCode());
  }

  @Test
  void anIdIsTheSameInAndOut() {
    for (String id : List.of(Library.PLAIN_ID, Library.ODD_ID, "sans-titre")) {
      String path = "/api/v1/documents/" + encoded(id);
      assertEquals(id, SERVER.json(path).get("id").asText());
      assertEquals(200, SERVER.get(path + "/similar").statusCode());
      assertEquals(200, SERVER.get("/documents/" + encoded(id)).statusCode(), "its page");
    }
    assertEquals(
        200, SERVER.get("/api/v1/documents/" + Library.PLAIN_ID + "/similar").statusCode());
  }

  @Test
  void accentsMayBeSentAsTheyAre() {
    assertEquals(total("q=" + encoded("Nouméa")), total("q=Noum%c3%a9a"));
    assertEquals(2, total("q=" + encoded("Nouméa")));
    assertTrue(SERVER.raw("GET /api/v1/search?q=Nouméa&size=0").contains("\"text\":\"Nouméa\""));
    assertEquals(total("q=huit+cents"), total("q=huit%20cents"));
    assertEquals(total("&&q=marins&"), total("q=marins"));
  }

  @Test
  void everyExportHoldsEveryHit() {
    String query = "?q=exercice&sort=oldest";
    List<String> ids = new ArrayList<>();
    for (JsonNode hit : SERVER.json("/api/v1/search" + query + "&size=100").get("hits"))
      ids.add(hit.get("id").asText());
    assertEquals(Library.ARTICLES, ids.size());
    List<String> lines = SERVER.get("/api/v1/export.jsonl" + query).body().lines().toList();
    assertEquals(
        ids, lines.stream().map(line -> ApiServer.parse(line).get("id").asText()).toList());
    assertEquals(
        ids.size() + 1, SERVER.get("/api/v1/export.csv" + query).body().split("\r\n").length);
    assertEquals("", SERVER.get("/api/v1/export.jsonl?q=introuvable").body());
  }

  @Test
  void aFeedLeadsToPagesOfThisServer() throws Exception {
    Document feed = Xml.parse(SERVER.get("/feed.atom?q=exercice&size=100").body());
    String atom = "http://www.w3.org/2005/Atom";
    assertEquals(Library.ARTICLES, feed.getElementsByTagNameNS(atom, "entry").getLength());
    var links = feed.getElementsByTagNameNS(atom, "link");
    Set<Integer> statuses = new TreeSet<>();
    for (int i = 0; i < links.getLength(); i++) {
      String address = links.item(i).getAttributes().getNamedItem("href").getNodeValue();
      assertTrue(address.startsWith(SERVER.address()), address);
      statuses.add(SERVER.get(address.substring(SERVER.address().length())).statusCode());
    }
    assertEquals(Set.of(200), statuses);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: a_b\r\n"})
  void whateverHostIsNamedAddressesAreSound(String host) {
    for (String path : List.of("/feed.atom?size=1", "/opensearch.xml")) {
      String answer = SERVER.raw("GET " + path + " HTTP/1.0\r\n" + host + "\r\n");
      assertTrue(answer.contains("http://localhost/"), answer);
      assertFalse(answer.contains("a_b") || answer.contains("//null/"), answer);
    }
  }

  @Test
  void answersAreCompressedForThoseWhoAsk() {
    assertEquals(
        "gzip",
        ApiServer.header(
            SERVER.get("/api/v1/search", "Accept-Encoding", "gzip"), "Content-Encoding"));
    assertEquals(
        "gzip",
        ApiServer.header(
            SERVER.get("/api/v1/export.jsonl", "Accept-Encoding", "gzip"), "Content-Encoding"));
    assertEquals("", ApiServer.header(SERVER.get("/api/v1/search"), "Content-Encoding"));
  }

  @Test
  void metricsCountRequestsByRouteAndStatus() {
    SERVER.get("/api/v1/documents/nowhere-at-all");
    String metrics = SERVER.get("/metrics").body();
    assertTrue(
        metrics.contains("vigie_requests_total{route=\"/api/v1/documents/<id>\",status=\"404\"} "),
        metrics);
    assertTrue(metrics.contains("vigie_index_documents " + Library.ARTICLES + ".0\n"));
    for (String line : metrics.lines().filter(line -> !line.startsWith("# ")).toList()) {
      assertTrue(
          line.matches("[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})? [-+0-9.E]+"), line);
    }
  }

  private static long total(String query) {
    return SERVER.json("/api/v1/search?" + query).get("total").asLong();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
