package fr.vigie.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.article.Article;
import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.Enricher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is found in articles, held against the tags of their editors: the countries that a tag
 * names, and rubrics that have nothing to do with defence. An editor tags one or two countries of
 * several, so that recall says more than precision.
 *
 * @param labelled how many articles have country tags
 * @param recall share of the tagged countries that were found
 * @param precision share of the countries found that were tagged
 * @param offTopic how many articles are of the other rubrics
 * @param falseTopics share of those that were given a topic
 * @param errors one line for each thing found wrong
 */
public record LabelEvaluation(
    int labelled,
    double recall,
    double precision,
    int offTopic,
    double falseTopics,
    List<String> errors) {

  /** How a file of country tags begins. */
  public static final String HEADER = "doc_id\tiso2_codes";

  /**
   * @param labels lines of an id and its countries' ISO codes, under {@link #HEADER}
   * @param articles JSON Lines with {@code id}, {@code title}, {@code text}, perhaps {@code chapo},
   *     the standfirst, {@code rubric}, and {@code defence}, true for what is about defence
   *     whatever its rubric
   * @param rubrics the other rubrics
   * @throws IOException when one of the files cannot be read
   */
  public static LabelEvaluation run(
      Path labels, Path articles, Set<String> rubrics, Enricher enricher) throws IOException {
    Map<String, Set<String>> tagged = tagged(labels);
    Comparison comparison = new Comparison();
    JsonLines.read(
        articles,
        fields -> {
          Set<String> countries = tagged.get(fields.path("id").asText());
          boolean other =
              rubrics.contains(fields.path("rubric").asText())
                  && !fields.path("defence").asBoolean();
          if (countries == null && !other) return;
          Article article = enricher.enrich(raw(fields, articles));
          if (countries != null) comparison.countries(article, countries);
          if (other) comparison.topics(article);
        });
    return comparison.evaluation();
  }

  private static Map<String, Set<String>> tagged(Path labels) throws IOException {
    Map<String, Set<String>> tagged = new HashMap<>();
    for (String line : Files.readAllLines(labels)) {
      String[] columns = line.split("\t");
      if (columns.length < 2) throw new IOException(labels + ": no countries in '" + line + "'");
      tagged.put(columns[0], Set.of(columns[1].split(",")));
    }
    return tagged;
  }

  private static RawArticle raw(JsonNode fields, Path file) {
    String text = fields.path("chapo").asText() + "\n\n" + fields.path("text").asText();
    return new RawArticle(
        fields.path("id").asText(),
        file.getFileName().toString(),
        fields.path("title").asText(),
        text.strip(),
        List.of(),
        Given.NOTHING);
  }

  private static final class Comparison {
    private final List<String> errors = new ArrayList<>();
    private final Labels countries = new Labels();
    private int labelled;
    private int offTopic;
    private int falseTopics;

    void countries(Article article, Set<String> tagged) {
      labelled++;
      countries.compare(List.copyOf(tagged), article.countries());
      Set<String> missed = new HashSet<>(tagged);
      article.countries().forEach(missed::remove);
      if (!missed.isEmpty())
        errors.add(article.raw().id() + ": countries " + article.countries() + " lack " + missed);
    }

    void topics(Article article) {
      offTopic++;
      if (article.topics().isEmpty()) return;
      falseTopics++;
      errors.add(
          article.raw().id() + ": topics " + article.topics() + ": " + article.raw().title());
    }

    LabelEvaluation evaluation() {
      return new LabelEvaluation(
          labelled,
          countries.recall(),
          countries.precision(),
          offTopic,
          offTopic == 0 ? 0 : (double) falseTopics / offTopic,
          errors);
    }
  }
}
