package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.access.AccessSettings;
import fr.vigie.web.ServerSettings.Load;
import fr.vigie.web.ServerSettings.LogFormat;
import fr.vigie.web.ServerSettings.Logging;
import fr.vigie.web.SlowEngine.Slow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a server behaves towards browsers, under load, when it stops, and in its log. */
class ServerTest {

  private static final int POLL_MILLIS = 20;
  private static final String SEARCH = "/api/v1/search?q=exercice";

  @Test
  void scriptsOfOtherSitesReadNothingUnlessTheirSiteIsNamed() {
    try (ApiServer server = new ApiServer(Library.engine())) {
      HttpResponse<String> response = server.get(SEARCH, "Origin", "https://a.example");
      assertEquals("", ApiServer.header(response, "Access-Control-Allow-Origin"));
    }
    ServerSettings settings = ServerSettings.local(0).withOrigins(List.of("https://a.example"));
    try (ApiServer server = new ApiServer(Library.engine(), settings)) {
      HttpResponse<String> named = server.get(SEARCH, "Origin", "https://a.example");
      assertEquals("https://a.example", ApiServer.header(named, "Access-Control-Allow-Origin"));
      assertTrue(ApiServer.header(named, "Access-Control-Expose-Headers").contains("ETag"));
      HttpResponse<String> preflight =
          server.send(
              "OPTIONS",
              "/api/v1/search",
              "",
              "Origin",
              "https://a.example",
              "Access-Control-Request-Method",
              "GET",
              "Access-Control-Request-Headers",
              "Authorization");
      assertEquals(2, preflight.statusCode() / 100, preflight.body());
      assertEquals("https://a.example", ApiServer.header(preflight, "Access-Control-Allow-Origin"));
      for (String origin : List.of("https://b.example", "http://a.example", "null")) {
        HttpResponse<String> other = server.get(SEARCH, "Origin", origin);
        assertEquals("", ApiServer.header(other, "Access-Control-Allow-Origin"), origin);
        assertEquals(200, other.statusCode(), origin);
      }
      HttpResponse<String> page = server.get("/", "Origin", "https://a.example");
      assertEquals("", ApiServer.header(page, "Access-Control-Allow-Origin"));
    }
  }

  @Test
  void aCacheIsToldWhatAnAnswerVariesBy() {
    ServerSettings settings = ServerSettings.local(0).withOrigins(List.of("https://a.example"));
    try (ApiServer open = new ApiServer(Library.engine(), settings);
        ApiServer closed = new ApiServer(Library.engine())) {
      for (String path :
          List.of(SEARCH, "/api/v1/export.csv", "/api/v1/nothing", SEARCH + "&size=x")) {
        for (String origin : List.of("https://a.example", "https://b.example")) {
          assertEquals("Accept-Encoding, Origin", vary(open.get(path, "Origin", origin)), path);
          assertEquals("Accept-Encoding", vary(closed.get(path, "Origin", origin)), path);
        }
        assertEquals("Accept-Encoding, Origin", vary(open.get(path)), path);
        String gzip = vary(open.get(path, "Accept-Encoding", "gzip"));
        assertEquals("Accept-Encoding, Origin", gzip, path);
      }
      assertEquals("Accept-Encoding", vary(open.get("/", "Origin", "https://a.example")));
    }
  }

  private static String vary(HttpResponse<String> response) {
    return String.join(", ", response.headers().allValues("Vary"));
  }

  @Test
  void everyAnswerTellsBrowsersToBeStrict() {
    try (ApiServer server = new ApiServer(Library.engine())) {
      for (String path :
          List.of("/", "/api/v1/search", "/api/v1/nothing", "/nothing", "/healthz")) {
        HttpResponse<String> response = server.get(path);
        SecurityHeaders.ALL.forEach(
            (name, value) -> assertEquals(value, ApiServer.header(response, name), path));
        assertEquals("", ApiServer.header(response, "Server"));
        assertEquals("", ApiServer.header(response, "Set-Cookie"));
      }
      String unread = server.raw("GET /%");
      SecurityHeaders.ALL.forEach(
          (name, value) -> assertTrue(unread.contains(name + ": " + value + "\r\n"), unread));
    }
  }

  @Test
  void whatIsTooMuchIsRefusedAtOnceAndWhatIsUnderWayIsAnswered() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    Load two = new Load(2, 0, Duration.ofSeconds(30), 1);
    SlowEngine slow = new SlowEngine(Library.engine(), Slow.SEARCHES, asked, go);
    try (ApiServer server = new ApiServer(slow, ServerSettings.local(0).withLoad(two))) {
      List<CompletableFuture<HttpResponse<String>>> under =
          Stream.of(1, 2)
              .map(i -> CompletableFuture.supplyAsync(() -> server.get(SEARCH)))
              .toList();
      asked.await();
      HttpResponse<String> refused = server.get(SEARCH);
      assertEquals(503, refused.statusCode());
      assertEquals("application/problem+json", ApiServer.mediaType(refused));
      assertEquals("urn:vigie:problem:busy", ApiServer.json(refused).get("type").asText());
      assertTrue(ApiServer.header(refused, "Retry-After").matches("[12]"));
      for (String query : List.of("q=exercice&ui=en", "q=%FF&ui=en")) {
        HttpResponse<String> page = server.get("/?" + query);
        assertEquals(503, page.statusCode());
        assertEquals("text/html", ApiServer.mediaType(page));
        assertTrue(page.body().contains("Too many requests at the moment"), page.body());
        assertTrue(page.body().contains("data-again=\"true\""), "it asks again by itself");
      }
      assertEquals(200, server.get("/healthz").statusCode());
      assertEquals(200, server.get("/metrics").statusCode());
      assertEquals(200, server.get("/api/v1/export.csv").statusCode(), "exports stand apart");
      go.countDown();
      under.forEach(answer -> assertEquals(200, answer.join().statusCode()));
      assertTrue(server.get("/metrics").body().contains("status=\"503\"} 3.0"));
      // A client has read its answer a moment before the server gives its place to another.
      HttpResponse<String> next = server.get(SEARCH);
      while (next.statusCode() == 503) next = server.get(SEARCH);
      assertEquals(200, next.statusCode());
    }
  }

  @Test
  void anExportThatIsOneTooManyWaitsForItsTurnLongerThanASearch() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Duration brief = Duration.ofMillis(1);
    SlowEngine slow = new SlowEngine(Library.engine(), Slow.EXPORTS, asked, go);
    ServerSettings settings = ServerSettings.local(0).withLoad(new Load(2, 2, brief, 1));
    try (ApiServer server = new ApiServer(slow, settings)) {
      List<CompletableFuture<HttpResponse<String>>> exports =
          Stream.of("csv", "jsonl")
              .map(kind -> "/api/v1/export." + kind)
              .map(path -> CompletableFuture.supplyAsync(() -> server.get(path)))
              .toList();
      asked.await();
      Thread.sleep(20 * brief.toMillis());
      assertTrue(exports.stream().noneMatch(CompletableFuture::isDone), "one waits for the other");
      go.countDown();
      exports.forEach(export -> assertEquals(200, export.join().statusCode()));
    }
  }

  @Test
  void noSpellingOfAPathPassesTheGateOfAnother() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    SlowEngine slow = new SlowEngine(Library.engine(), Slow.BOTH, asked, go);
    Load one = new Load(1, 0, Duration.ofSeconds(30), 1);
    try (ApiServer server = new ApiServer(slow, ServerSettings.local(0).withLoad(one))) {
      List<CompletableFuture<HttpResponse<String>>> under =
          Stream.of(SEARCH, "/api/v1/export.csv")
              .map(path -> CompletableFuture.supplyAsync(() -> server.get(path)))
              .toList();
      asked.await();
      for (String path :
          List.of(
              "/api/v1/export.csv/",
              "/api/v1//export.csv",
              "/api/v1/./export.csv",
              "/api/v1/export.csv;x=y",
              "/api/v1/export%2Ecsv",
              "/documents/../api/v1/export.csv",
              "/api/v1/documents/../../../healthz",
              "/documents/../assets/x",
              "/metrics/",
              "/healthz;x=y")) {
        assertTrue(server.raw("GET " + path).startsWith("HTTP/1.1 503 "), path);
      }
      go.countDown();
      under.forEach(answer -> assertEquals(200, answer.join().statusCode()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search/",
        "/api/v1/export.csv/",
        "/api/v1/stats/",
        "/feed.atom/",
        "/metrics/",
        "/aide/",
        "/facets/country/"
      })
  void aPathWithASlashTooManyIsNotServed(String path) {
    try (ApiServer server = new ApiServer(Library.engine())) {
      HttpResponse<String> response = server.get(path);
      assertEquals(404, response.statusCode());
      boolean script = path.startsWith("/api/");
      assertEquals(
          script ? "application/problem+json" : "text/html", ApiServer.mediaType(response));
    }
  }

  @Test
  void manyExportsAreUnderWayAtOnceAndSearchesAreAnsweredBesideThem() throws InterruptedException {
    int many = Load.usual().exports();
    CountDownLatch asked = new CountDownLatch(many);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService clients = Executors.newCachedThreadPool();
        ApiServer server =
            new ApiServer(new SlowEngine(Library.engine(), Slow.EXPORTS, asked, go))) {
      List<CompletableFuture<HttpResponse<String>>> exports =
          Stream.generate(() -> "/api/v1/export.csv?q=exercice")
              .limit(many)
              .map(path -> CompletableFuture.supplyAsync(() -> server.get(path), clients))
              .toList();
      asked.await();
      assertEquals(200, server.get(SEARCH).statusCode());
      go.countDown();
      exports.forEach(export -> assertEquals(200, export.join().statusCode()));
    }
  }

  @ParameterizedTest
  @CsvSource({"SEARCHES, /api/v1/search", "EXPORTS, /api/v1/export.csv"})
  void whatIsUnderWayWhenTheServerStopsIsAnswered(Slow what, String path)
      throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ApiServer server = new ApiServer(new SlowEngine(Library.engine(), what, asked, go));
    int port = server.server().port();
    CompletableFuture<HttpResponse<String>> under =
        CompletableFuture.supplyAsync(() -> server.get(path));
    asked.await();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> server.server().close());
    while (accepts(port)) Thread.sleep(POLL_MILLIS);
    go.countDown();
    assertEquals(200, under.join().statusCode());
    stopped.join();
    server.close();
  }

  @Test
  void whereItCannotListenAndWhyIsSaid() {
    try (ApiServer taken = new ApiServer(Library.engine())) {
      int port = taken.server().port();
      assertCannotListen("127.0.0.1", port, "127.0.0.1:" + port + ": Address already in use");
    }
    assertCannotListen("192.0.2.1", 0, "192.0.2.1:0: Cannot assign requested address");
  }

  private static void assertCannotListen(String host, int port, String reason) {
    ServerSettings settings =
        new ServerSettings(host, port, AccessSettings.OPEN, List.of(), Load.usual(), Logging.NONE);
    Exception refused =
        assertThrows(
            IllegalStateException.class, () -> new ApiServer(Library.engine(), settings).close());
    assertEquals("cannot listen on " + reason, refused.getMessage());
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void eachRequestLeavesALineWithoutWhatWasAsked() {
    List<String> lines = log(new Logging(LogFormat.PLAIN, false, null));
    assertEquals(4, lines.size());
    for (String line : lines) {
      assertTrue(
          line.matches(
              "[0-9TZ:.-]+ 127\\.0\\.0\\.1 - [A-Z]+ /[^ ]* [0-9]{3} [0-9]+ [0-9]+\\.[0-9]"),
          line);
      assertFalse(line.contains("secret"), line);
    }
    // A line is written once its answer has gone out: the next request may be ahead of it.
    assertTrue(lines.stream().anyMatch(line -> line.contains(" /api/v1/nothing 404 ")));
    assertTrue(
        lines.stream().anyMatch(line -> line.contains(" 400 ")),
        "what cannot be read leaves a line too");
  }

  @Test
  void eachLineIsJsonOnRequest() {
    List<String> lines = log(new Logging(LogFormat.JSON, true, null));
    lines.removeIf(other -> !other.contains("/api/v1/search"));
    JsonNode line = ApiServer.parse(lines.getFirst());
    assertEquals("q=secret%0A", line.get("query").asText());
    assertEquals("/api/v1/search", line.get("route").asText());
    assertEquals(200, line.get("status").asInt());
    assertTrue(line.get("bytes").asLong() > 0);
    String without = log(new Logging(LogFormat.JSON, false, null)).getFirst();
    assertFalse(without.contains("secret"), without);
    assertEquals(List.of(), log(new Logging(LogFormat.NONE, true, null)));
  }

  private static List<String> log(Logging kind) {
    StringWriter written = new StringWriter();
    PrintWriter out = new PrintWriter(written);
    Logging logging = new Logging(kind.format(), kind.queries(), out);
    try (ApiServer server =
        new ApiServer(Library.engine(), ServerSettings.local(0).withLog(logging))) {
      server.get("/api/v1/search?q=secret%0A");
      server.get("/api/v1/nothing");
      server.raw("GET /api/v1/documents/%zz?secret");
      server.get("/?q=secret");
    }
    return new ArrayList<>(written.toString().lines().toList());
  }
}
