package fr.vigie.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The users' guide to the query language, {@code docs/requetes.md}, is true. */
class QueryGuideTest {

  private static final Pattern CODE = Pattern.compile("`` ?(.+?) ?``|`([^`]+)`");

  @Test
  void everyExampleOfTheTablesIsReadWithoutNotes() throws IOException {
    List<String> examples = examples();
    assertTrue(examples.size() > 30, examples.toString());
    for (String example : examples)
      assertEquals(List.of(), QueryParser.parse(example).notes(), example);
  }

  @Test
  void everyFieldAndOperatorIsExplained() throws IOException {
    String guide = Files.readString(guide()).replace("\\|", "|");
    for (String name : Vocabulary.SHIPPED.fields().keySet())
      assertTrue(guide.contains("`" + name + ":`"), name);
    for (String word : Vocabulary.SHIPPED.operators().keySet())
      assertTrue(guide.contains("`" + word + "`"), word);
  }

  @Test
  void theLimitsAreTheParsers() throws IOException {
    String guide = Files.readString(guide());
    for (int limit :
        new int[] {QueryParser.MAX_TERMS, QueryParser.MAX_DEPTH, QueryParser.USUAL_DISTANCE}) {
      assertTrue(guide.contains(" " + limit + " "), "limit " + limit);
    }
  }

  /** What stands as code in the first column of a table. */
  private static List<String> examples() throws IOException {
    return Files.readAllLines(guide()).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(2, line.indexOf(" | ")).replace("\\|", "|"))
        .flatMap(cell -> CODE.matcher(cell).results().map(QueryGuideTest::code))
        .toList();
  }

  private static String code(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static Path guide() {
    return Path.of(System.getProperty("vigie.corpus"))
        .resolveSibling("docs")
        .resolve("requetes.md");
  }
}
