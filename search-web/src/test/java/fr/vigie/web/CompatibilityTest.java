package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the promise that nothing under {@code /api/v1} is removed or renamed: answers of the first
 * version, each in a file with its request, must be found again in what is answered today, which
 * may say more. The recorded files are never edited; {@code -Dvigie.record=true} writes those that
 * are missing.
 */
class CompatibilityTest {

  private static final Path RECORDED = Path.of("src/test/resources/fr/vigie/web/recorded");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What may be another value of the same type: times, ranking, wording and what depends on it. */
  private static final Set<String> FREE =
      Set.of(
          "tookMicros",
          "score",
          "next",
          "generation",
          "interpreted",
          "notes",
          "snippets",
          "suggestion",
          "detail",
          "rule",
          "bytes",
          "created");

  private static final Map<String, String> REQUESTS =
      Map.ofEntries(
          Map.entry("search", "/api/v1/search?q=marins&size=2"),
          Map.entry(
              "search-every-parameter",
              "/api/v1/search?q=exercice&country=JP&country=FR&topic=naval&lang=fr&source=Revue+de+la+rade"
                  + "&from=2023&to=2025-01&undated=exclude&sort=newest&size=1&cursor=&snippets=1&ui=en"
                  + "&fields=id,title,date&explain=false"),
          Map.entry(
              "search-provenance", "/api/v1/search?provenance=machine-translation&snippets=0"),
          Map.entry("search-undated", "/api/v1/search?undated=only"),
          Map.entry("search-nothing", "/api/v1/search?q=introuvable&size=0"),
          Map.entry("document", "/api/v1/documents/" + Library.PLAIN_ID + "?q=marins&ui=fr"),
          Map.entry("document-bare", "/api/v1/documents/sans-titre"),
          Map.entry("suggest", "/api/v1/suggest?q=japo&size=1&ui=fr"),
          Map.entry("stats", "/api/v1/stats"),
          Map.entry("problem-parameter", "/api/v1/search?size=1000"),
          Map.entry("problem-not-found", "/api/v1/documents/nowhere"));

  private static ApiServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new ApiServer(Library.engine());
    if (Boolean.getBoolean("vigie.record")) record();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void record() throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    Files.createDirectories(RECORDED);
    for (Map.Entry<String, String> request : REQUESTS.entrySet()) {
      Path file = RECORDED.resolve(request.getKey() + ".json");
      if (Files.exists(file)) continue;
      HttpResponse<String> response = server.get(request.getValue());
      ObjectNode recorded = JSON.createObjectNode();
      recorded.put("request", request.getValue()).put("status", response.statusCode());
      recorded.put("type", ApiServer.mediaType(response));
      recorded.set("answer", ApiServer.json(response));
      Files.writeString(file, JSON.writer(printer).writeValueAsString(recorded) + "\n");
    }
  }

  static Stream<Path> recorded() throws IOException {
    return Files.list(RECORDED).sorted();
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void whatWasAnsweredIsAnsweredStill(Path file) throws IOException {
    JsonNode recorded = JSON.readTree(Files.readString(file));
    HttpResponse<String> response = server.get(recorded.get("request").asText());
    assertEquals(recorded.get("status").asInt(), response.statusCode(), response.body());
    assertEquals(recorded.get("type").asText(), ApiServer.mediaType(response));
    List<String> lost = new ArrayList<>();
    compare(recorded.get("answer"), ApiServer.json(response), "$", lost);
    assertEquals(List.of(), lost);
  }

  @Test
  void aRemovedRenamedOrChangedFieldIsSeen() throws IOException {
    JsonNode then = JSON.readTree("{\"a\": 1, \"b\": [{\"c\": \"x\"}], \"score\": 1.5}");
    List<String> lost = new ArrayList<>();
    compare(
        then, JSON.readTree("{\"score\": \"1\", \"b\": [{\"C\": \"x\"}], \"d\": 2}"), "$", lost);
    assertEquals(3, lost.size(), lost.toString());
    lost.clear();
    compare(
        then,
        JSON.readTree("{\"score\": 2, \"b\": [{\"c\": \"x\"}], \"a\": 1, \"d\": 2}"),
        "$",
        lost);
    assertEquals(List.of(), lost);
  }

  @Test
  void everyColumnOfTheTableStaysWhereItIs() {
    String header = server.get("/api/v1/export.csv").body().lines().findFirst().orElseThrow();
    String first = "\uFEFFid,title,date,datePrecision,source,lang,countries,topics,url,provenance";
    assertEquals(first, header.substring(0, first.length()));
  }

  @Test
  void theSmallClientDoesWhatAProgramNeeds() throws Exception {
    try (VigieClient client = new VigieClient(server.address())) {
      List<String> paged = new ArrayList<>();
      client.forEachHit(
          Map.of("q", List.of("exercice"), "size", List.of("25")),
          hit -> paged.add(hit.get("id").asText()));
      List<String> exported = new ArrayList<>();
      client.export(
          Map.of("q", List.of("exercice")), article -> exported.add(article.get("id").asText()));
      assertEquals(Library.ARTICLES, paged.size());
      assertEquals(paged, exported);
      assertEquals(Library.ODD_ID, client.document(Library.ODD_ID).get("id").asText());
      VigieClient.Refused refused =
          assertThrows(
              VigieClient.Refused.class, () -> client.search(Map.of("size", List.of("1000"))));
      assertEquals(400, refused.status());
    }
  }

  private static void compare(JsonNode then, JsonNode now, String at, List<String> lost) {
    String name = at.replaceFirst(".*\\.", "").replaceAll("\\[.*", "");
    if (then.isNull()) return;
    if (then.getNodeType() != now.getNodeType()) {
      lost.add(at + " was " + then + " and is " + now);
    } else if (then.isObject()) {
      for (Map.Entry<String, JsonNode> field : then.properties()) {
        JsonNode value = now.path(field.getKey());
        compare(field.getValue(), value, at + "." + field.getKey(), lost);
      }
    } else if (FREE.contains(name)) {
      return;
    } else if (then.isArray() && then.size() == now.size()) {
      for (int i = 0; i < then.size(); i++)
        compare(then.get(i), now.get(i), at + "[" + i + "]", lost);
    } else if (!then.equals(now)) {
      lost.add(at + " was " + then + " and is " + now);
    }
  }
}
