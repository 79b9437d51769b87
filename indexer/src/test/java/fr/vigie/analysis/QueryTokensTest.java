package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.lexicon.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a query keeps of a text, as {@code query-tokens.tsv} tells it. */
class QueryTokensTest {

  private final Analysis analysis = new Analysis(Lexicon.shipped());

  @TestFactory
  Stream<DynamicTest> everyRowOfTheTable() throws IOException {
    List<String> rows;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                getClass().getResourceAsStream("query-tokens.tsv"), StandardCharsets.UTF_8))) {
      rows = in.lines().filter(line -> !line.startsWith("# ")).toList();
    }
    return rows.stream()
        .map(row -> row.split("\t"))
        .map(cells -> DynamicTest.dynamicTest(cells[1], () -> check(cells)));
  }

  private void check(String[] cells) {
    String terms =
        analysis.tokens(cells[0], Mode.QUERY, cells[1]).stream()
            .map(Analysis.Token::term)
            .collect(Collectors.joining(" "));
    assertEquals(cells[2], terms);
  }
}
