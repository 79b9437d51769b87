package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.search.Engine;
import fr.vigie.search.IndexUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script sees when something is wrong: always a problem, never a page or half an answer. */
class FailuresTest {

  /** A generation that never was. */
  private static final String GONE = "generation=000009-20200101T000000Z";

  private static ApiServer server;
  private static OpenApi api;

  @BeforeAll
  static void start() {
    server = new ApiServer(Library.engine());
    api = new OpenApi(server.json("/api/v1/openapi.json"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/documents/nowhere, 404",
    "/api/v1/documents/nowhere/similar, 404",
    "/api/v1/, 404",
    "/api/v2/search, 404",
    "/api/v1/search/more, 404",
    "/api/v1/search?cursor=mine, 400",
    "/api/v1/search?from=2024-13, 400",
    "/api/v1/search?to=2023-02-29, 400",
    "/api/v1/search?from=2024&to=2023, 400"
  })
  void whatCannotBeAnsweredIsAProblem(String path, int status) {
    isProblem(status, server.get(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void onlyReadingIsAllowed(String method) {
    for (String path : api.paths()) {
      if (path.equals("/opensearch.xml")) continue;
      HttpResponse<String> response = server.send(method, OpenApi.address(path));
      boolean form = api.document().get("paths").get(path).has("post");
      if (form && method.equals("POST")) continue;
      isProblem(405, response);
      assertEquals(form ? "GET, HEAD, POST" : "GET, HEAD", ApiServer.header(response, "Allow"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?q=%zz, q", "/api/v1/search?country=%, country", "/api/v1/search?lang=%C3, lang",
    "/api/v1/search?q=Cor%E9e, q", "/api/v1/suggest?q=%E, q", "/api/v1/export.csv?topic=%0g, topic",
    "/feed.atom?source=%ff, source", "/api/v1/search?%zz=1, %zz", "/api/v1/documents/x?q=%u0041, q"
  })
  void aParameterThatCannotBeDecodedIsNotDropped(String path, String parameter) {
    JsonNode problem = isProblem(400, server.raw("GET " + path));
    assertEquals(parameter, problem.get("parameter").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/documents/%zz", "/api/v1/documents/%ff", "/%", "/api/%2e%2e/x"})
  void anAddressThatCannotBeReadIsAProblem(String path) {
    isProblem(400, server.raw("GET " + path));
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/documents/, 404", "/api/v1/search?, 400"})
  void whatIsNamedInPartIsCutBetweenCharacters(String path, int status) {
    String ships = "x".repeat(99) + "%F0%9F%9A%A2".repeat(2);
    JsonNode problem = isProblem(status, server.get(path + ships));
    assertTrue(problem.get("detail").asText().contains("x…'"), problem::toString);
  }

  @Test
  void whatIsTooLongIsAProblem() {
    String tooLong = "x".repeat(40_000);
    isProblem(414, server.raw("GET /api/v1/search?q=" + tooLong));
    isProblem(431, server.raw("GET / HTTP/1.1\r\nX-Long: " + tooLong + "\r\nIgnore:"));
    isProblem(400, server.raw("GET /api/v1/search?" + "y".repeat(5_000) + "=1"));
  }

  @Test
  void aCursorOfAGenerationThatIsGoneIsGone() {
    String cursor = server.json("/api/v1/search?size=1").get("next").asText();
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);
    String other = new String(bytes, StandardCharsets.ISO_8859_1).replace("000001", "000000");
    String gone =
        Base64.getUrlEncoder().encodeToString(other.getBytes(StandardCharsets.ISO_8859_1));
    JsonNode problem = isProblem(410, server.get("/api/v1/search?size=1&cursor=" + gone));
    assertEquals("cursor", problem.get("parameter").asText());
  }

  @Test
  void aProblemIsNoAnswerToKeep() {
    HttpResponse<String> response = server.get("/api/v1/documents/nowhere", "If-None-Match", "*");
    isProblem(404, response);
    assertTrue(response.headers().firstValue("ETag").isEmpty());
  }

  @Test
  void withoutAnIndexNothingButTheServerIsWell() {
    try (ApiServer empty = withoutIndex()) {
      for (String path : api.paths()) {
        HttpResponse<String> response = empty.get(OpenApi.address(path));
        if (api.response(path, 503).isMissingNode()) assertEquals(200, response.statusCode(), path);
        else if (path.equals("/readyz")) assertEquals(503, response.statusCode());
        else isProblem(503, response);
      }
      assertEquals(503, empty.get("/").statusCode());
    }
  }

  static Stream<String> paths() {
    return api.paths().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyPathRefusesWithTheStatusesThatAreDocumented(String path) {
    String address = OpenApi.address(path);
    Set<Integer> statuses = new TreeSet<>();
    statuses.add(server.get(address, "If-None-Match", "*").statusCode());
    statuses.add(server.get(address + "?colour=red").statusCode());
    statuses.add(server.get(address + "?" + GONE).statusCode());
    statuses.add(server.get(address, "Accept", "image/png").statusCode());
    statuses.add(server.get(path.replace("{id}", "nowhere")).statusCode());
    try (ApiServer empty = withoutIndex()) {
      statuses.add(empty.get(address).statusCode());
    }
    statuses.remove(200);
    assertEquals(api.refusals(path, "get"), statuses);
  }

  @Test
  void aFormIsRefusedWithTheStatusesThatAreDocumented() {
    String path = "/api/v1/search";
    String[] form = {"Content-Type", "application/x-www-form-urlencoded"};
    String[] other = {"Content-Type", form[1], "Accept", "image/png"};
    Set<Integer> statuses = new TreeSet<>();
    statuses.add(server.send("POST", path, "colour=red", form).statusCode());
    statuses.add(server.send("POST", path, GONE, form).statusCode());
    statuses.add(server.send("POST", path, "q=" + "a".repeat(70_000), form).statusCode());
    statuses.add(server.send("POST", path, "q=a", other).statusCode());
    statuses.add(server.send("POST", path).statusCode());
    try (ApiServer empty = withoutIndex()) {
      statuses.add(empty.send("POST", path, "q=a", form).statusCode());
    }
    assertEquals(api.refusals(path, "post"), statuses);
  }

  private static ApiServer withoutIndex() {
    IndexUnavailable unavailable =
        new IndexUnavailable("the folder x holds no published generation", null);
    return new ApiServer(new BrokenEngine(() -> unavailable, Library.engine(), 0));
  }

  @Test
  void anUnexpectedFailureTellsNothingOfTheInside() {
    Engine broken =
        new BrokenEngine(() -> new IllegalStateException("secret"), Library.engine(), 0);
    try (ApiServer failing = new ApiServer(broken)) {
      HttpResponse<String> response = failing.get("/api/v1/search");
      isProblem(500, response);
      assertFalse(response.body().contains("secret"));
      isProblem(500, failing.get("/api/v1/export.csv"));
    }
  }

  @Test
  void anExportThatBreaksOffIsNotTakenForWhole() {
    Engine broken =
        new BrokenEngine(
            () -> new IllegalStateException("the disk is gone"), Library.engine(), 100);
    try (ApiServer failing = new ApiServer(broken)) {
      for (String format : List.of("csv", "jsonl")) {
        String path = "/api/v1/export." + format;
        assertThrows(UncheckedIOException.class, () -> failing.get(path));
        assertThrows(
            UncheckedIOException.class, () -> failing.get(path, "Accept-Encoding", "gzip"));
      }
      isProblem(404, failing.get("/api/v1/nothing"));
    }
  }

  /** As Python's urllib and many proxies ask: a mere end of the connection ends the file. */
  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1\r\nHost: localhost\r\nConnection: close", "HTTP/1.0"})
  void anExportThatBreaksOffIsNotTakenForWholeByWhoReadsToTheEnd(String asked) throws IOException {
    Engine broken =
        new BrokenEngine(
            () -> new IllegalStateException("the disk is gone"), Library.engine(), 100);
    try (ApiServer failing = new ApiServer(broken);
        RawConnection client = new RawConnection(failing.server().port())) {
      String path = "/api/v1/export.jsonl";
      RandomRequests.Request request =
          new RandomRequests.Request("GET", path, "GET " + path + " " + asked, "");
      assertThrows(IOException.class, () -> client.ask(request));
    }
  }

  private static JsonNode isProblem(int status, HttpResponse<String> response) {
    assertEquals(status, response.statusCode(), response.uri() + ": " + response.body());
    assertEquals(
        "application/problem+json", ApiServer.mediaType(response), response.uri().toString());
    return isProblem(status, response.body(), response.uri().toString());
  }

  private static JsonNode isProblem(int status, String raw) {
    assertTrue(raw.startsWith("HTTP/1.1 " + status + " "), raw);
    assertTrue(raw.contains("Content-Type: application/problem+json\r\n"), raw);
    return isProblem(status, raw.substring(raw.indexOf("\r\n\r\n") + 4), raw);
  }

  private static JsonNode isProblem(int status, String body, String of) {
    JsonNode problem =
        ApiServer.parse(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
    assertEquals(
        List.of(),
        api.schema().faults(api.document().at("/components/schemas/Problem"), problem),
        of);
    assertEquals(status, problem.get("status").asInt());
    return problem;
  }
}
