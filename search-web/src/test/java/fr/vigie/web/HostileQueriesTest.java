package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.search.Engine.BusyException;
import fr.vigie.search.Engine.TooCostlyException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries made to cost as much as they can: each is answered, and what was left out is said. */
class HostileQueriesTest {

  private static final int LONGEST = 2_000;
  private static final String FORM = "application/x-www-form-urlencoded";

  @AutoClose private static final ApiServer SERVER = new ApiServer(Library.engine());

  static Stream<String> hostile() {
    return Stream.of(
        letters("*", " "),
        letters("*", " OU "),
        letters("* OU titre:x", " "),
        "(".repeat(300) + "otan" + ")".repeat(300),
        "SAUF ".repeat(300) + "otan",
        "-a ".repeat(600),
        "防".repeat(LONGEST),
        "日本の防衛省は".repeat(280),
        "\"防\" ".repeat(500),
        "미사일".repeat(600),
        "a".repeat(LONGEST),
        "😀".repeat(1_000),
        "e" + "\u0301".repeat(LONGEST - 1),
        "\"" + "le de la et ".repeat(160) + "\"",
        "\"" + "OTAN ".repeat(390) + "\"",
        "\"" + "OTAN ONU UE États-Unis Corée du Nord ".repeat(50) + "\"",
        "=\"" + "le ".repeat(600) + "\"",
        "le PROCHE/50 ".repeat(150) + "la",
        "\"OTAN ONU UE\" PROCHE/50 \"États-Unis Corée du Nord\" PROCHE/50 ".repeat(10) + "Mali",
        "(OTAN OU ONU OU \"Corée du Nord\") PROCHE/50 (UE OU \"États-Unis\")",
        "pays:France ".repeat(160),
        "date:1900..2100 ".repeat(120),
        "\"".repeat(LONGEST),
        "()".repeat(1_000),
        "ET OU SAUF PROCHE ".repeat(110));
  }

  private static String letters(String after, String between) {
    return IntStream.rangeClosed('a', 'z')
        .boxed()
        .flatMap(first -> Stream.of("a", "e", "i", "o").map(second -> (char) (int) first + second))
        .collect(Collectors.joining(after + between));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whateverIsAskedIsAnswered(String query) {
    String asked = query.substring(0, Math.min(LONGEST, query.length()));
    for (String more : List.of("", "&country=FR&size=100&snippets=5")) {
      String form = "q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + more;
      HttpResponse<String> response =
          SERVER.send("POST", "/api/v1/search", form, "Content-Type", FORM);
      assertEquals(200, response.statusCode(), asked + ": " + response.body());
    }
  }

  @Test
  void whatIsLeftOutOfALongTextIsSaid() {
    String words =
        IntStream.range(0, 500)
            .mapToObj(i -> "" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
            .collect(Collectors.joining(" "));
    for (String asked : List.of(words, "\"" + words + "\"")) {
      String notes = ask(asked).at("/query/notes").toString();
      assertTrue(notes.contains("200"), notes);
    }
  }

  @Test
  void aPhraseOfManyNamesIsLookedForAsTyped() {
    String names = "\"OTAN ONU UE États-Unis Corée du Nord OTAN ONU UE États-Unis\"";
    assertTrue(ask(names).at("/query/notes").toString().contains("telle qu’elle est tapée"));
    assertFalse(ask("\"l’OTAN un observateur\"").at("/hits").isEmpty());
  }

  @Test
  void whatCostsTooMuchIsRefusedWithTheLimit() {
    TooCostlyException costly = new TooCostlyException("the search took over 10 ms");
    try (ApiServer strict = new ApiServer(new BrokenEngine(() -> costly, Library.engine(), 0))) {
      for (String path : List.of("/api/v1/suggest?q=a", "/api/v1/stats", "/feed.atom")) {
        HttpResponse<String> response = strict.get(path);
        assertEquals(400, response.statusCode());
        assertEquals("urn:vigie:problem:cost", ApiServer.json(response).get("type").asText());
      }
      String page = strict.get("/?q=a").body();
      assertTrue(page.contains("<h1>Recherche trop longue</h1>"), page);
    }
  }

  @Test
  void whatIsRefusedForTheSakeOfOthersSaysWhenToAskAgain() {
    BusyException busy = new BusyException("long searches are under way");
    try (ApiServer strict = new ApiServer(new BrokenEngine(() -> busy, Library.engine(), 0))) {
      HttpResponse<String> answer = strict.get("/api/v1/search?q=a");
      assertEquals("urn:vigie:problem:busy", ApiServer.json(answer).get("type").asText());
      for (String path : List.of("/api/v1/search?q=a", "/api/v1/export.csv?q=a", "/?q=a")) {
        HttpResponse<String> response = strict.get(path);
        assertEquals(503, response.statusCode(), path);
        assertTrue(ApiServer.header(response, "Retry-After").matches("[12]"), path);
      }
    }
  }

  private static JsonNode ask(String query) {
    String form = "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return ApiServer.json(SERVER.send("POST", "/api/v1/search", form, "Content-Type", FORM));
  }
}
