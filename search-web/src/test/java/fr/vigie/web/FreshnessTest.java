package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.vigie.search.Engine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that has an answer is spared it, and never kept from another. */
class FreshnessTest {

  private static final String SEARCH = "/api/v1/search";
  private static final String FORM = "application/x-www-form-urlencoded";

  @AutoClose private static final ApiServer SERVER = new ApiServer(Library.engine());

  @Test
  void aFormIsAnsweredWhateverTheClientHas() {
    HttpResponse<String> marins = post("q=marins", "*");
    assertEquals(200, marins.statusCode());
    assertEquals("", ApiServer.header(marins, "ETag"));
    String tag = ApiServer.header(SERVER.get(SEARCH), "ETag");
    HttpResponse<String> missiles = post("q=missiles", tag);
    assertEquals(200, missiles.statusCode());
    assertEquals("missiles", ApiServer.json(missiles).at("/query/text").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "article, /api/v1/documents/sans-titre",
    "article, /documents/sans-titre",
    "similar, /api/v1/documents/sans-titre/similar"
  })
  void whatIsPublishedWhileAnArticleIsReadIsSentTheNextTime(String reading, String path) {
    try (ApiServer server = new ApiServer(publishingOnceAfter(reading, Library.engine()))) {
      String tag = tag(server.get(path));
      HttpResponse<String> next = server.get(path, "If-None-Match", tag);
      assertEquals(200, next.statusCode());
      assertEquals(304, server.get(path, "If-None-Match", tag(next)).statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search?q=marins",
        "/api/v1/documents/sans-titre",
        "/api/v1/suggest?q=exer",
        "/api/v1/stats",
        "/feed.atom",
        "/?q=marins",
        "/documents/sans-titre"
      })
  void anotherRunOfTheServerMayAnswerOtherwise(String path) {
    String tag = tag(SERVER.get(path));
    try (ApiServer other = new ApiServer(Library.engine())) {
      assertEquals(generation(SERVER), generation(other), "over the same index");
      assertEquals(200, other.get(path, "If-None-Match", tag).statusCode());
    }
  }

  private static Object generation(ApiServer server) {
    return server.json("/api/v1/stats").get("generation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=marins", "/documents/sans-titre", "/facets/country", "/api", SEARCH})
  void aClientMayNameWhatItHasInAnyWay(String path) {
    String tag = tag(SERVER.get(path));
    String strong = tag.substring("W/".length());
    assertEquals(304, SERVER.get(path, "If-None-Match", strong).statusCode());
    assertEquals(304, SERVER.get(path, "If-None-Match", "\"a\", " + tag).statusCode());
    assertEquals(
        304, SERVER.get(path, "If-None-Match", "\"a\"", "If-None-Match", tag).statusCode());
    assertEquals(304, SERVER.get(path, "If-None-Match", "*").statusCode());
    assertEquals(200, SERVER.get(path, "If-None-Match", "\"a\"").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "/documents/nowhere, 404",
    "/facets/colour, 404",
    "/nowhere, 404",
    "/?q=marins&generation=000009-20200101T000000Z, 410"
  })
  void whatIsNotThereIsNotHad(String path, int status) {
    HttpResponse<String> response = SERVER.get(path, "If-None-Match", "*");
    assertEquals(status, response.statusCode());
    assertEquals("", ApiServer.header(response, "ETag"));
  }

  private static HttpResponse<String> post(String form, String known) {
    return SERVER.send("POST", SEARCH, form, "Content-Type", FORM, "If-None-Match", known);
  }

  private static String tag(HttpResponse<String> response) {
    assertEquals(200, response.statusCode());
    String tag = ApiServer.header(response, "ETag");
    assertNotEquals("", tag);
    return tag;
  }

  /** The engine, where another generation is published right after something was first read. */
  private static Engine publishingOnceAfter(String reading, Engine engine) {
    AtomicReference<String> generation = new AtomicReference<>("before");
    return (Engine)
        Proxy.newProxyInstance(
            Engine.class.getClassLoader(),
            new Class<?>[] {Engine.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("generation")) return generation.get();
              try {
                Object read = method.invoke(engine, arguments);
                if (method.getName().equals(reading)) generation.set("after");
                return read;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
