package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.web.OpenApi.Parameter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the API's document and its answers together: neither says anything that the other does not.
 */
class OpenApiTest {

  /** Addresses for readers, which the document leaves out. */
  private static final Set<String> PAGES =
      Set.of(
          "/",
          "/api",
          "/documents/{id}",
          "/facets/{facet}",
          "/facets/{facet}/time",
          "/aide",
          "/help",
          "/assets/{name}");

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

  static Stream<String> paths() {
    return api.paths().stream().sorted();
  }

  static Stream<String> strictPaths() {
    return paths().filter(OpenApi::isStrict);
  }

  @Test
  void everyPathOfTheServerIsDocumented() {
    Set<String> served =
        server.server().paths().stream()
            .map(path -> path.replace("<id>", "{id}"))
            .filter(path -> !PAGES.contains(path))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(api.paths()), served);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyPathAnswersAsDocumentedWithEachOfItsParameters(String path) throws Exception {
    String address = OpenApi.address(path);
    answersAsDocumented(path, address);
    for (Parameter parameter : api.parameters(path)) {
      for (String value : parameter.allowed())
        answersAsDocumented(path, address + "?" + parameter.with(value));
    }
    String all =
        api.parameters(path).stream()
            .flatMap(
                parameter ->
                    parameter.allowed().stream()
                        .limit(parameter.repeatable() ? 2 : 1)
                        .map(parameter::with))
            .collect(Collectors.joining("&"));
    answersAsDocumented(path, address + "?" + all);
  }

  @Test
  void everyPageOfASearchAnswersAsDocumented() throws Exception {
    String path = "/api/v1/search";
    String first = path + "?q=exercice&size=25";
    JsonNode answer = server.json(first);
    int hits = answer.get("hits").size();
    while (!answer.get("next").isNull()) {
      String next = first + "&cursor=" + answer.get("next").asText();
      answersAsDocumented(path, next);
      answer = server.json(next);
      hits += answer.get("hits").size();
    }
    assertEquals(Library.ARTICLES, hits);
  }

  @ParameterizedTest
  @MethodSource("strictPaths")
  void aParameterLeftOutHasItsDefault(String path) {
    String address = OpenApi.address(path);
    String without = comparable(server.get(address));
    for (Parameter parameter : api.parameters(path)) {
      if (!parameter.one().has("default")) continue;
      String value = parameter.one().get("default").asText();
      assertEquals(
          without, comparable(server.get(address + "?" + parameter.with(value))), parameter.name());
    }
  }

  @ParameterizedTest
  @MethodSource("strictPaths")
  void aWrongValueIsRefusedByTheNameOfItsParameter(String path) {
    for (Parameter parameter : api.parameters(path)) {
      List<String> refused = parameter.refused();
      assertFalse(refused.isEmpty(), parameter.name() + " allows anything");
      for (String value : refused) refuses(path, parameter.with(value), parameter.name());
      String twice =
          parameter.allowed().stream().findFirst().map(parameter::with).orElse(parameter.with("x"));
      if (!parameter.repeatable()) refuses(path, twice + "&" + twice, parameter.name());
    }
  }

  @ParameterizedTest
  @MethodSource("strictPaths")
  void anUnknownParameterIsRefusedByItsName(String path) {
    refuses(path, "colour=red", "colour");
    refuses(path, "Q=x", "Q");
    refuses(path, "%C3%A9t%C3%A9", "été");
  }

  @Test
  void everyKindOfCompletionIsGiven() {
    Set<String> given = new TreeSet<>();
    for (String typed : List.of("jap", "otan", "exer")) {
      for (JsonNode one : server.json("/api/v1/suggest?q=" + typed).get("suggestions"))
        given.add(one.get("kind").asText());
    }
    Set<String> documented = new TreeSet<>();
    for (JsonNode kind : api.document().at("/components/schemas/Suggestion/properties/kind/enum"))
      documented.add(kind.asText());
    assertEquals(documented, given);
  }

  @Test
  void theExamplesOfTheDocumentFitTheirSchemas() {
    for (Map.Entry<String, JsonNode> schema :
        api.document().at("/components/schemas").properties()) {
      for (JsonNode example : schema.getValue().path("examples")) {
        assertEquals(List.of(), api.schema().faults(schema.getValue(), example), schema.getKey());
      }
    }
    for (JsonNode response : api.document().at("/components/responses")) {
      JsonNode content = response.path("content").path("application/problem+json");
      if (content.isMissingNode()) continue;
      assertEquals(List.of(), api.schema().faults(content.get("schema"), content.get("example")));
    }
  }

  @Test
  void theReadablePageSaysWhatTheDocumentDoes() {
    String page = server.get("/api").body();
    assertEquals(200, server.get("/api?ui=en").statusCode());
    assertFalse(page.contains("http://") || page.contains("https://"), "loads from elsewhere");
    for (String path : api.paths()) {
      assertTrue(page.contains("<code>" + path + "</code>"), path);
      for (Parameter parameter : api.parameters(path))
        assertTrue(page.contains("<code>" + parameter.name() + "</code>"), parameter.name());
    }
    for (Map.Entry<String, JsonNode> schema : api.document().at("/components/schemas").properties())
      assertTrue(page.contains("<h2>" + schema.getKey() + "</h2>"), schema.getKey());
  }

  private static void answersAsDocumented(String path, String address) throws Exception {
    HttpResponse<String> response = server.get(address);
    assertEquals(200, response.statusCode(), address + ": " + response.body());
    JsonNode documented =
        api.response(path, 200).get("content").path(ApiServer.mediaType(response));
    assertFalse(documented.isMissingNode(), address + " is " + ApiServer.mediaType(response));
    assertEquals(
        api.response(path, 200).has("headers"),
        response.headers().firstValue("ETag").isPresent(),
        address);
    switch (ApiServer.mediaType(response)) {
      case "application/json" -> fits(address, documented.get("schema"), response.body());
      case "application/x-ndjson" ->
          response.body().lines().forEach(line -> fits(address, documented.get("schema"), line));
      case "text/csv" ->
          assertTrue(columns(documented).containsAll(header(response)), response.body());
      case "text/plain" -> assertFalse(response.body().isBlank());
      default -> Xml.parse(response.body());
    }
  }

  private static List<String> columns(JsonNode documented) {
    return List.of(documented.get("example").asText().lines().findFirst().orElseThrow().split(","));
  }

  /** The columns of a table. */
  private static List<String> header(HttpResponse<String> table) {
    assertTrue(table.body().startsWith("\uFEFF"));
    return List.of(table.body().substring(1, table.body().indexOf("\r\n")).split(","));
  }

  private static void fits(String address, JsonNode schema, String json) {
    assertEquals(List.of(), api.schema().faults(schema, ApiServer.parse(json)), address);
  }

  private static void refuses(String path, String query, String parameter) {
    HttpResponse<String> response = server.get(OpenApi.address(path) + "?" + query);
    assertEquals(400, response.statusCode(), path + "?" + query);
    assertEquals("application/problem+json", ApiServer.mediaType(response));
    fits(path, api.document().at("/components/schemas/Problem"), response.body());
    assertEquals(parameter, ApiServer.json(response).path("parameter").asText(), response.body());
    assertTrue(ApiServer.json(response).get("detail").asText().contains("'" + parameter + "'"));
    assertFalse(api.response(path, 400).isMissingNode(), "400 is not documented");
  }

  /** An answer without what differs each time. */
  private static String comparable(HttpResponse<String> response) {
    return response.body().replaceAll("\"tookMicros\":[0-9]+", "");
  }
}
