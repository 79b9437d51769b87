package fr.vigie.reading.maintext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.vigie.reading.bounds.Patience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages of very different layouts, each beside its truth: the title, then the article's paragraphs.
 * The words found are nearly those of the article, and its first and last paragraph are whole.
 */
class LayoutsTest {

  private static final double LEAST_F1 = 0.92;
  private static final int LEAST_LAYOUTS = 12;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final WebPage pages = new WebPage(Markers.load());

  @TestFactory
  Stream<DynamicTest> anArticleIsToldFromThePageAroundIt() throws Exception {
    List<Path> layouts = Fixtures.files("layouts", ".html");
    assertTrue(layouts.size() >= LEAST_LAYOUTS);
    return layouts.stream()
        .map(page -> dynamicTest(page.getFileName().toString(), () -> isTold(page)));
  }

  private void isTold(Path page) throws Exception {
    String[] truth =
        Files.readString(Path.of(page.toString().replace(".html", ".txt"))).strip().split("\n\n");
    MainText found = pages.read(Files.readString(page), Patience.ENDLESS).main();
    assertEquals(spaced(truth[0]), spaced(found.title()));
    List<String> paragraphs = List.of(truth).subList(1, truth.length);
    String text = spaced(found.text());
    assertTrue(text.contains(spaced(paragraphs.getFirst())), () -> "first paragraph: " + text);
    assertTrue(text.contains(spaced(paragraphs.getLast())), () -> "last paragraph: " + text);
    double f1 = f1(String.join(" ", paragraphs), text);
    assertTrue(f1 >= LEAST_F1, () -> "F1 " + f1 + ": " + found.text());
  }

  /** Of words, each as often as it stands. */
  private static double f1(String truth, String found) {
    Map<String, Integer> expected = words(truth);
    Map<String, Integer> words = words(found);
    double common =
        expected.entrySet().stream()
            .mapToInt(word -> Math.min(word.getValue(), words.getOrDefault(word.getKey(), 0)))
            .sum();
    return 2 * common / (total(expected) + total(words));
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .forEach(word -> words.merge(word.group(), 1, Integer::sum));
    return words;
  }

  private static int total(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }
}
