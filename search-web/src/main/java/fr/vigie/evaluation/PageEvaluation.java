package fr.vigie.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.article.Article;
import fr.vigie.enrichment.Enricher;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is read of web pages, held against the same articles as JSON Lines. A page belongs to the
 * article whose id its name is, without {@code .html}.
 *
 * @param pages how many have an article
 * @param title share of titles found exactly
 * @param date share of days found
 * @param words mean F1 of the words of the text, each as often as it stands there
 * @param worst the lowest F1 of a page
 * @param errors one line for each thing found wrong
 */
public record PageEvaluation(
    int pages, double title, double date, double words, double worst, List<String> errors) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int DAY = "2024-12-13".length();

  /** Below this a page is listed. */
  private static final double GOOD = 0.92;

  /**
   * @param articles JSON Lines with {@code id}, {@code title}, {@code text}, {@code published} and
   *     perhaps {@code chapo}, the standfirst
   * @throws IOException when one of them cannot be read
   */
  public static PageEvaluation run(Path articles, Path folder, Enricher enricher)
      throws IOException {
    List<String> errors = new ArrayList<>();
    Map<String, Article> found = ExtractionEvaluation.read(folder, enricher, errors);
    Comparison comparison = new Comparison(errors);
    JsonLines.read(
        articles,
        truth -> {
          Article page = found.get(truth.path("id").asText() + ".html");
          if (page != null) comparison.compare(truth, page);
        });
    return comparison.evaluation();
  }

  private static final class Comparison {
    private final List<String> errors;
    private int pages;
    private int titles;
    private int dates;
    private double words;
    private double worst = 1;

    Comparison(List<String> errors) {
      this.errors = errors;
    }

    void compare(JsonNode truth, Article page) {
      pages++;
      String id = page.raw().id();
      titles += right(id, "title", plain(truth.path("title").asText()), plain(page.raw().title()));
      String published = truth.path("published").asText();
      String day = published.substring(0, Math.min(DAY, published.length()));
      dates += right(id, "date", day, page.date().value());
      String text = truth.path("chapo").asText() + " " + truth.path("text").asText();
      double f1 = f1(words(text), words(page.raw().text()));
      if (f1 < GOOD) errors.add(String.format(Locale.ROOT, "%s: F1 of words %.3f", id, f1));
      words += f1;
      worst = Math.min(worst, f1);
    }

    private int right(String id, String what, String expected, String found) {
      if (expected.equals(found)) return 1;
      errors.add(id + ": " + what + " '" + found + "' should be '" + expected + "'");
      return 0;
    }

    PageEvaluation evaluation() {
      double of = Math.max(1, pages);
      return new PageEvaluation(pages, titles / of, dates / of, words / of, worst, errors);
    }
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .forEach(word -> words.merge(word, 1, Integer::sum));
    return words;
  }

  private static double f1(Map<String, Integer> expected, Map<String, Integer> found) {
    int right = 0;
    for (Map.Entry<String, Integer> word : found.entrySet())
      right += Math.min(word.getValue(), expected.getOrDefault(word.getKey(), 0));
    int both = count(expected) + count(found);
    return both == 0 ? 1 : 2.0 * right / both;
  }

  private static int count(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String plain(String text) {
    return ExtractionEvaluation.plain(text);
  }
}
