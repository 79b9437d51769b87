package fr.vigie.evaluation;

import fr.vigie.article.Article;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.Enricher;
import fr.vigie.evaluation.TruthFile.Truth;
import fr.vigie.index.sources.ArticleSource;
import fr.vigie.index.sources.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What reading and enrichment find in a corpus, held against what is true.
 *
 * @param texts how many texts have a truth
 * @param missing ids that were not read
 * @param title share of titles found exactly
 * @param date share of dates found with their precision, unknown ones included
 * @param invented how many texts without a date were given one
 * @param language share of languages found
 * @param countries F1 over all country labels
 * @param topics F1 over all topic labels
 * @param mainText share of texts whose own text begins and ends where it should
 * @param errors one line for each thing found wrong
 */
public record ExtractionEvaluation(
    int texts,
    List<String> missing,
    double title,
    double date,
    int invented,
    double language,
    double countries,
    double topics,
    double mainText,
    List<String> errors) {

  /** Reads a folder and compares. */
  public static ExtractionEvaluation run(Path truthFile, Path folder, Enricher enricher)
      throws IOException {
    List<String> errors = new ArrayList<>();
    Map<String, Article> found = read(folder, enricher, errors);
    Comparison comparison = new Comparison(errors);
    for (Truth truth : TruthFile.read(truthFile)) comparison.compare(truth, found.get(truth.id()));
    return comparison.evaluation();
  }

  /**
   * The articles of a folder, by id.
   *
   * @param errors takes a line for each that could not be read
   */
  static Map<String, Article> read(Path folder, Enricher enricher, List<String> errors)
      throws IOException {
    Map<String, Article> found = new HashMap<>();
    new SourceFiles(List.of(folder)).readAll(new Collecting(found, enricher, errors));
    return found;
  }

  /** Without the differences that no reader sees: kinds of space and apostrophe. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace('’', '\'')
        .replaceAll("[\\s\\u00A0\\u202F\\u2009]+", " ")
        .strip();
  }

  private record Collecting(Map<String, Article> found, Enricher enricher, List<String> errors)
      implements ArticleSource.Sink {
    @Override
    public void article(RawArticle raw, String contentHash) {
      found.put(raw.id(), enricher.enrich(raw));
    }

    @Override
    public void fault(String file, int line, String reason) {
      errors.add(file + (line == 0 ? "" : ":" + line) + ": not read: " + reason);
    }

    @Override
    public void skipped(String file, String reason) {}

    @Override
    public void progress(long doneBytes, long totalBytes) {}
  }

  private static final class Comparison {
    private final List<String> missing = new ArrayList<>();
    private final List<String> errors;
    private final Labels countries = new Labels();
    private final Labels topics = new Labels();
    private int texts;
    private int titles;
    private int dates;
    private int invented;
    private int languages;
    private int mainTexts;

    Comparison(List<String> errors) {
      this.errors = errors;
    }

    void compare(Truth truth, Article found) {
      texts++;
      if (found == null) {
        missing.add(truth.id());
        return;
      }
      titles += right(truth.id(), "title", plain(truth.title()), plain(found.raw().title()));
      dates += right(truth.id(), "date", truth.date(), found.date().value());
      if (truth.date().isEmpty() && !found.date().value().isEmpty()) invented++;
      languages += right(truth.id(), "language", truth.lang(), found.lang());
      mainTexts += mainText(truth, found.raw().text());
      countries.compare(truth.countries(), found.countries());
      topics.compare(truth.topics(), found.topics());
      differ(truth.id(), "countries", truth.countries(), found.countries());
      differ(truth.id(), "topics", truth.topics(), found.topics());
    }

    private int right(String id, String what, String expected, String found) {
      if (expected.equals(found)) return 1;
      errors.add(id + ": " + what + " '" + found + "' should be '" + expected + "'");
      return 0;
    }

    private int mainText(Truth truth, String text) {
      String plain = plain(text);
      boolean begins = plain.startsWith(plain(truth.firstWords()));
      boolean ends = plain.endsWith(plain(truth.lastWords()));
      if (!begins)
        errors.add(
            truth.id() + ": text begins '" + head(plain) + "', not '" + truth.firstWords() + "'");
      if (!ends)
        errors.add(
            truth.id() + ": text ends '" + tail(plain) + "', not '" + truth.lastWords() + "'");
      return begins && ends ? 1 : 0;
    }

    private void differ(String id, String what, List<String> expected, List<String> found) {
      Set<String> wanted = new HashSet<>(expected);
      if (!wanted.equals(new HashSet<>(found)))
        errors.add(id + ": " + what + " " + found + " should be " + expected);
    }

    ExtractionEvaluation evaluation() {
      return new ExtractionEvaluation(
          texts,
          missing,
          share(titles),
          share(dates),
          invented,
          share(languages),
          countries.f1(),
          topics.f1(),
          share(mainTexts),
          errors);
    }

    private double share(int right) {
      return texts == 0 ? 0 : (double) right / texts;
    }

    private static String head(String text) {
      return text.substring(0, Math.min(60, text.length()));
    }

    private static String tail(String text) {
      return text.substring(Math.max(0, text.length() - 60));
    }
  }
}
