package fr.vigie.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every failure of docs/failure-modes.md names tests that show what happens. */
class FailureModesTest {

  private static final Path HOME = Path.of("..");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!panne)(.+) \\| .+ \\| (.+) \\|$");
  private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Test)\\.([A-Za-z0-9]+)`");

  @Test
  void theTestsThatThePageNamesAreThere() throws IOException {
    List<String> missing = new ArrayList<>();
    List<MatchResult> rows =
        ROW.matcher(Files.readString(HOME.resolve("docs/failure-modes.md"))).results().toList();
    assertFalse(rows.isEmpty());
    for (MatchResult row : rows) {
      List<MatchResult> tests = TEST.matcher(row.group(2)).results().toList();
      if (tests.isEmpty()) missing.add("a test for: " + row.group(1));
      for (MatchResult test : tests) {
        if (!isThere(test.group(1), test.group(2))) missing.add(test.group());
      }
    }
    assertEquals(List.of(), missing);
  }

  private static boolean isThere(String type, String method) throws IOException {
    for (String module : List.of("indexer", "search-web")) {
      try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src/test/java"))) {
        List<Path> named = files.filter(file -> file.endsWith(type + ".java")).toList();
        for (Path file : named) {
          if (Files.readString(file).contains("void " + method + "(")) return true;
        }
      }
    }
    return false;
  }
}
