package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.table.Table;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every spelling of a designator is one term, the same for all: {@code designators.tsv}. */
class DesignatorsTest {

  private static final Pattern ESCAPED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

  private final QueryAnalysis analysis =
      new QueryAnalysis(new Analysis(Lexicon.shipped()), List.of("fr"));

  @TestFactory
  Stream<DynamicTest> everySpellingIsTheSameTerm() {
    return Table.resource(DesignatorsTest.class, "designators.tsv").rows().stream()
        .flatMap(this::tests);
  }

  private Stream<DynamicTest> tests(Table.Row row) {
    String designator = row.get("designator");
    return Stream.concat(Stream.of(designator), row.parts("spellings").stream())
        .map(
            spelling ->
                DynamicTest.dynamicTest(
                    spelling, () -> assertEquals(one(designator), one(characters(spelling)))));
  }

  /** The terms of the only thing asked for. */
  private List<String> one(String spelling) {
    List<QueryTerm> asked =
        analysis.terms(spelling).stream().filter(term -> !term.functionWord()).toList();
    assertEquals(1, asked.size(), () -> spelling + " is " + asked);
    return asked.getFirst().terms();
  }

  private static String characters(String text) {
    return ESCAPED.matcher(text).replaceAll(DesignatorsTest::character);
  }

  private static String character(MatchResult escaped) {
    return String.valueOf((char) Integer.parseInt(escaped.group(1), 16));
  }
}
