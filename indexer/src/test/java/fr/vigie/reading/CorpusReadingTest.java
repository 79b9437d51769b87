package fr.vigie.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.RawArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every article of the test corpus: its title, and its own text from the first word to the last.
 */
class CorpusReadingTest {

  private static final Path CORPUS = Path.of(System.getProperty("vigie.corpus", "src-test-corpus"));
  private static final Path TRUTH = CORPUS.resolve("truth.tsv");

  @Test
  void titlesFirstAndLastWordsAreThoseOfTheTruth() throws IOException {
    Collected read = Collected.from(CORPUS);
    assertEquals(List.of(), read.faults);
    Map<String, RawArticle> byId =
        read.articles.stream().collect(Collectors.toMap(RawArticle::id, Function.identity()));
    List<String> wrong = new ArrayList<>();
    for (String row : Files.readAllLines(TRUTH).stream().skip(1).toList()) {
      if (!row.isBlank() && !row.startsWith("#")) wrong.addAll(problems(row.split("\t", -1), byId));
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static List<String> problems(String[] truth, Map<String, RawArticle> byId) {
    RawArticle article = byId.get(truth[0]);
    if (article == null) return List.of(truth[0] + ": not read");
    List<String> problems = new ArrayList<>();
    String text = spaced(article.text());
    if (!spaced(article.title()).equals(spaced(truth[1])))
      problems.add(truth[0] + ": title " + article.title());
    if (!text.startsWith(spaced(truth[7]))) problems.add(truth[0] + ": begins " + head(text));
    if (!text.endsWith(spaced(truth[8]))) problems.add(truth[0] + ": ends " + tail(text));
    return problems;
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }

  private static String head(String text) {
    return text.substring(0, Math.min(80, text.length()));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 80));
  }
}
