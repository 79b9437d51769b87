package fr.vigie.reading.maintext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.vigie.reading.bounds.Patience;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MarkersTest {

  private static final String BEFORE =
      "Une phrase de l’article, assez longue pour qu’il ait commencé. ".repeat(5).strip();

  private final Markers markers = Markers.load();

  @TestFactory
  Stream<DynamicTest> aLineInTheMiddleOfAnArticleIsOfTheKindInTheTable() throws Exception {
    return Files.readAllLines(Fixtures.path("marked-lines.tsv")).stream()
        .skip(1)
        .map(row -> row.split("\t"))
        .map(row -> dynamicTest(row[1], () -> assertEquals(row[0], kind(row[1]))));
  }

  private String kind(String line) {
    List<Line> lines =
        List.of(Line.own(BEFORE), Line.own(line), Line.own("Une autre phrase de l’article."));
    Line marked = Marking.mark(markers, lines, false, Patience.ENDLESS).get(1);
    return marked.isOwn() ? "OWN" : marked.kind().name();
  }

  @Test
  void hostileLinesAreAnsweredSoon() {
    for (String unit :
        List.of(" ", "a ", "> ", "#a", "(", "日", "1 ", "| ", "Par Aa ", "photo: ", "facebook")) {
      String line = unit.repeat(1_500 / unit.length());
      long start = System.nanoTime();
      markers.of(line);
      markers.of(line.substring(0, 190));
      assertFalse(System.nanoTime() - start > 2_000_000_000L, () -> "too slow: " + unit);
    }
  }
}
