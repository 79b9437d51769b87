package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what {@code docs/api.md} shows, and misses what it does not say. */
class ApiDocumentationTest {

  private static final Path PAGE = Path.of("..", "docs", "api.md");

  private static ApiServer server;
  private static OpenApi api;
  private static String page;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    server = new ApiServer(Library.engine());
    api = new OpenApi(server.json("/api/v1/openapi.json"));
    page = Files.readString(PAGE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Example> programs() {
    return Example.in(page.replace("http://127.0.0.1:8080", server.address())).stream()
        .filter(Example::isProgram);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyProgramRuns(Example program) throws Exception {
    for (List<String> needed : program.needs().toList())
      assumeTrue(runs(needed), "this machine lacks " + needed);
    Map.Entry<Integer, String> run = program.run(folder);
    assertEquals(0, run.getKey(), run.getValue());
    assertFalse(run.getValue().isBlank());
    assertFalse(run.getValue().matches("(?s).*(^|\\n)0 articles.*"), "finds nothing");
    assertFalse(
        run.getValue().contains("urn:vigie:problem:") && !program.code().contains("size=1000"),
        run.getValue());
  }

  @Test
  void everyPathAndParameterIsNamed() {
    for (String path : api.paths()) {
      assertTrue(page.contains("`" + path + "`"), path);
      for (OpenApi.Parameter parameter : api.parameters(path)) {
        assertTrue(page.contains("`" + parameter.name() + "`"), parameter.name());
      }
    }
  }

  @Test
  void theColumnsNamedAreThoseOfTheTable() {
    String named = page.replaceAll("(?s).* a pour colonnes ([^;]*) ;.*", "$1");
    String header = server.get("/api/v1/export.csv").body().lines().findFirst().orElseThrow();
    assertEquals(header.substring(1), named.replace("`", "").replace(", ", ","));
  }

  @Test
  void theAnswersShownHaveTheirShape() {
    List<String> names = List.of("SearchAnswer", "Problem");
    List<Example> answers =
        Example.in(page).stream().filter(example -> example.language().equals("json")).toList();
    assertEquals(names.size(), answers.size());
    for (int i = 0; i < names.size(); i++) {
      JsonNode schema = api.document().at("/components/schemas/" + names.get(i));
      assertEquals(List.of(), api.schema().faults(schema, ApiServer.parse(answers.get(i).code())));
    }
  }

  private boolean runs(List<String> command) throws InterruptedException {
    try {
      return Example.run(command, folder).getKey() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
