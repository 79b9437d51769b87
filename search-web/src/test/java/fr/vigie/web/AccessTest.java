package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.access.AccessSettings;
import fr.vigie.access.KeyFile;
import fr.vigie.access.Scope;
import fr.vigie.access.TrustedProxies;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and how often. */
class AccessTest {

  private static final String SEARCH = "/api/v1/search?q=exercice";

  @TempDir private Path folder;

  @Test
  void withKeysNothingIsSaidToThoseWhoHaveNone() throws IOException {
    String key = keys().add("veille", Set.of(Scope.SEARCH));
    try (ApiServer server = closed()) {
      for (String path : List.of(SEARCH, "/api/v1/nothing", "/feed.atom", "/metrics")) {
        HttpResponse<String> response = server.get(path);
        assertEquals(401, response.statusCode(), path);
        assertEquals("application/problem+json", ApiServer.mediaType(response));
        assertTrue(ApiServer.header(response, "WWW-Authenticate").contains("Bearer"));
        assertEquals(401, server.get(path, "Authorization", "Bearer vigie_wrong").statusCode());
        assertEquals(401, server.get(path, "Authorization", key).statusCode());
        assertEquals(401, server.get(path, "Authorization", "Basic !").statusCode());
      }
      assertEquals(200, server.get(SEARCH, "Authorization", "Bearer " + key).statusCode());
      assertEquals(200, server.get(SEARCH, "Authorization", "bearer  " + key).statusCode());
      for (String path : List.of("/healthz", "/readyz"))
        assertEquals(200, server.get(path).statusCode());
    }
  }

  @Test
  void aScriptOfASiteThatIsLetInIsToldWhyItIsRefused() throws IOException {
    keys().add("veille", Set.of(Scope.SEARCH));
    AccessSettings access =
        new AccessSettings(Optional.of(folder.resolve("keys")), TrustedProxies.NONE, "", 0);
    ServerSettings settings =
        ServerSettings.local(0).withAccess(access).withOrigins(List.of("https://a.example"));
    try (ApiServer server = new ApiServer(Library.engine(), settings)) {
      HttpResponse<String> refused = server.get(SEARCH, "Origin", "https://a.example");
      assertEquals(401, refused.statusCode());
      assertEquals("https://a.example", ApiServer.header(refused, "Access-Control-Allow-Origin"));
      assertEquals("Accept-Encoding, Origin", ApiServer.header(refused, "Vary"));
    }
  }

  @Test
  void theBrowserAsksForNameAndKey() throws IOException {
    String key = keys().add("veille", Set.of(Scope.SEARCH));
    try (ApiServer server = closed()) {
      HttpResponse<String> response = server.get("/");
      assertEquals(401, response.statusCode());
      assertEquals("text/html", ApiServer.mediaType(response));
      assertTrue(ApiServer.header(response, "WWW-Authenticate").startsWith("Basic"));
      assertEquals(200, server.get("/", "Authorization", basic("veille", key)).statusCode());
      assertEquals(401, server.get("/", "Authorization", basic("autre", key)).statusCode());
      assertEquals(401, server.get("/", "Authorization", basic("veille", "x")).statusCode());
      String style =
          Browser.links(server.get("/", "Authorization", basic("veille", key)).body()).stream()
              .filter(link -> link.startsWith("/assets/"))
              .findFirst()
              .orElse("/assets/none");
      assertFalse(server.get(style).statusCode() == 401);
    }
  }

  @Test
  void metricsAreForAdministrators() throws IOException {
    String search = keys().add("veille", Set.of(Scope.SEARCH));
    String admin = keys().add("supervision", Set.of(Scope.ADMIN));
    try (ApiServer server = closed()) {
      assertEquals(403, server.get("/metrics", "Authorization", "Bearer " + search).statusCode());
      assertEquals(200, server.get("/metrics", "Authorization", "Bearer " + admin).statusCode());
      assertEquals(403, server.get(SEARCH, "Authorization", "Bearer " + admin).statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics/",
        "/metrics//",
        "//metrics",
        "/./metrics",
        "/metrics/.",
        "/x/../metrics",
        "/x/%2e%2e/metrics",
        "/assets/../metrics",
        "/assets/..;/metrics",
        "/healthz/../metrics",
        "/%6Detrics",
        "/metrics%2F",
        "/%2Fmetrics",
        "/METRICS",
        "/metrics;x=y",
        "/;x=y/metrics"
      })
  void aPathThatIsSpelledOtherwiseIsAnother(String path) throws IOException {
    String search = keys().add("veille", Set.of(Scope.SEARCH));
    try (ApiServer server = closed()) {
      for (String key : List.of("", search)) {
        String answer = server.raw("GET " + path, "Authorization: Bearer " + key);
        assertTrue(answer.matches("(?s)HTTP/1\\.1 (400|401|404) .*"), answer);
        assertFalse(answer.contains("vigie_requests"), answer);
      }
    }
  }

  @Test
  void onlyTheHealthChecksThemselvesAreForAnyone() throws IOException {
    keys().add("veille", Set.of(Scope.SEARCH));
    try (ApiServer server = closed()) {
      for (String path : List.of("/healthz/", "/readyz/", "/healthz;x=y", "/healthz/../"))
        assertTrue(server.raw("GET " + path).startsWith("HTTP/1.1 401 "), path);
    }
  }

  @Test
  void aTrustedProxyNamesTheUser() {
    AccessSettings trusted =
        new AccessSettings(
            Optional.empty(), new TrustedProxies(List.of("127.0.0.0/8")), "X-Forwarded-User", 0);
    try (ApiServer server = server(trusted)) {
      assertEquals(200, server.get(SEARCH, "X-Forwarded-User", "alice").statusCode());
      assertEquals(403, server.get(SEARCH).statusCode());
      assertEquals(403, server.get(SEARCH, "X-Forwarded-User", " ").statusCode());
      assertEquals(403, server.get("/metrics", "X-Forwarded-User", "alice").statusCode());
      String feed =
          server
              .get(
                  "/feed.atom",
                  "X-Forwarded-User",
                  "alice",
                  "X-Forwarded-Proto",
                  "https",
                  "X-Forwarded-Host",
                  "vigie.example")
              .body();
      assertTrue(feed.contains("https://vigie.example/"), feed);
    }
    AccessSettings other =
        new AccessSettings(
            Optional.empty(), new TrustedProxies(List.of("192.0.2.1")), "X-Forwarded-User", 0);
    try (ApiServer server = server(other)) {
      assertEquals(403, server.get(SEARCH, "X-Forwarded-User", "alice").statusCode());
    }
  }

  @Test
  void whatAnyoneForwardsIsNotBelieved() {
    try (ApiServer server = server(AccessSettings.OPEN)) {
      String feed = server.get("/feed.atom", "X-Forwarded-Host", "evil.example").body();
      assertFalse(feed.contains("evil.example"));
    }
  }

  @Test
  void whoAsksTooOftenIsToldWhenToAskAgain() {
    AccessSettings slow =
        new AccessSettings(Optional.empty(), new TrustedProxies(List.of("127.0.0.1")), "", 3);
    try (ApiServer server = server(slow)) {
      for (int left = 2; left >= 0; left--) {
        HttpResponse<String> response = server.get(SEARCH, "X-Forwarded-For", "192.0.2.7");
        assertEquals(200, response.statusCode());
        assertEquals("\"client\";q=3;w=60", ApiServer.header(response, "RateLimit-Policy"));
        assertTrue(
            ApiServer.header(response, "RateLimit").startsWith("\"client\";r=" + left + ";t="));
      }
      HttpResponse<String> refused = server.get(SEARCH, "X-Forwarded-For", "192.0.2.7");
      assertEquals(429, refused.statusCode());
      assertEquals("application/problem+json", ApiServer.mediaType(refused));
      assertTrue(ApiServer.header(refused, "Retry-After").matches("1?[0-9]|20"));
      assertEquals(429, server.get("/", "X-Forwarded-For", "192.0.2.7").statusCode());
      assertEquals(200, server.get("/healthz", "X-Forwarded-For", "192.0.2.7").statusCode());
      assertEquals(200, server.get(SEARCH, "X-Forwarded-For", "192.0.2.8").statusCode());
      String network = "2001:db8:1:2:";
      for (int i = 1; i <= 3; i++)
        assertEquals(200, server.get(SEARCH, "X-Forwarded-For", network + ":" + i).statusCode());
      assertEquals(429, server.get(SEARCH, "X-Forwarded-For", network + ":4").statusCode());
    }
  }

  private KeyFile keys() {
    return new KeyFile(folder.resolve("keys"), Clock.systemUTC());
  }

  private ApiServer closed() {
    return server(
        new AccessSettings(Optional.of(folder.resolve("keys")), TrustedProxies.NONE, "", 0));
  }

  private static ApiServer server(AccessSettings access) {
    return new ApiServer(Library.engine(), ServerSettings.local(0).withAccess(access));
  }

  private static String basic(String user, String key) {
    byte[] pair = (user + ":" + key).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
