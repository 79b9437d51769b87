package fr.vigie.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tukaani.xz.XZInputStream;

/**
 * Makes judged sets of the collections the ranking is tuned on, as docs/relevance.md describes
 * them: questions and their paragraphs, news and their titles, words and expressions of these,
 * leads and editors' tags, law sections and their headings in two languages. What is not ready to
 * use is written to a work folder.
 */
public final class TuningSets {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One lead in twelve is shorter, a mere date ("24 juin"), which names no article. */
  private static final int SHORTEST_LEAD = 5;

  private final Path data;
  private final Path work;

  /**
   * @param data the folder of the collections
   * @param work where files are written; made when missing
   */
  public TuningSets(Path data, Path work) {
    this.data = data;
    this.work = work;
  }

  /**
   * Every set, made anew.
   *
   * @throws IOException when a collection is missing or is not as described
   */
  public List<JudgedSet> prepare() throws IOException {
    Files.createDirectories(work);
    List<JudgedSet> sets = new ArrayList<>();
    sets.add(questions("piaf-fr", data.resolve("piaf-fr")));
    sets.addAll(news(data.resolve("orange-news-fr")));
    sets.addAll(laws(data.resolve("canada-laws-fr-en")));
    sets.add(questions("jaquad-ja", data.resolve("jaquad-ja-dev")));
    return sets;
  }

  private static JudgedSet questions(String name, Path folder) {
    return new JudgedSet(
        name,
        folder.resolve("corpus.jsonl.gz"),
        folder.resolve("queries.jsonl.gz"),
        folder.resolve("qrels.tsv.gz"));
  }

  /**
   * A title, a word or an expression of it, or a lead should find its body; a tag and a country the
   * articles so tagged.
   */
  private List<JudgedSet> news(Path folder) throws IOException {
    Set<String> tagged = new HashSet<>();
    for (String[] row : rows(folder.resolve("country-labels.tsv"))) tagged.add(row[0]);
    Path bodies = work.resolve("orange.jsonl");
    Path taggedArticles = work.resolve("orange-tagged.jsonl");
    JudgedSet titles = written("orange-title", bodies);
    JudgedSet leads = written("orange-chapo", bodies);
    TitleQueries shorter = new TitleQueries();
    try (PrintWriter bodyLines = lines(bodies);
        PrintWriter taggedLines = lines(taggedArticles);
        Judging byTitle = new Judging(titles);
        Judging byLead = new Judging(leads);
        BufferedReader articles = xz(folder.resolve("articles.jsonl.xz"))) {
      for (String line = articles.readLine(); line != null; line = articles.readLine()) {
        JsonNode article = JSON.readTree(line);
        String id = article.get("id").asText();
        bodyLines.println(article(article, false));
        if (tagged.contains(id)) taggedLines.println(article(article, true));
        byTitle.add(id, article.path("title").asText(), List.of(id));
        shorter.add(article.path("title").asText(), id);
        String lead = article.path("chapo").asText().strip();
        if (lead.split("\\s+").length >= SHORTEST_LEAD) byLead.add(id, lead, List.of(id));
      }
    }
    JudgedSet tags = written("orange-tags", taggedArticles);
    try (Judging byTag = new Judging(tags)) {
      for (String[] row : rows(folder.resolve("tag-queries.tsv")))
        byTag.add(row[0], row[1], List.of(row[4].split(",")));
    }
    JudgedSet expressions = ofTitles("orange-expression", bodies, shorter.expressions());
    JudgedSet words = ofTitles("orange-word", bodies, shorter.words());
    return List.of(titles, expressions, words, leads, tags);
  }

  private JudgedSet ofTitles(String name, Path articles, Map<String, List<String>> queries)
      throws IOException {
    JudgedSet set = written(name, articles);
    try (Judging judging = new Judging(set)) {
      int number = 0;
      for (Map.Entry<String, List<String>> query : queries.entrySet())
        judging.add("q" + number++, query.getKey(), query.getValue());
    }
    return set;
  }

  /** A section's heading, which its text does not hold, should find it. */
  private List<JudgedSet> laws(Path folder) throws IOException {
    Path sections = work.resolve("laws-fr.jsonl");
    try (PrintWriter out = lines(sections);
        BufferedReader in = xz(folder.resolve("corpus.fr.jsonl.xz"))) {
      in.lines().forEach(out::println);
    }
    JudgedSet french = written("laws-fr", sections);
    JudgedSet english = written("laws-en", sections);
    try (Judging inFrench = new Judging(french);
        Judging inEnglish = new Judging(english)) {
      for (String[] row : rows(folder.resolve("queries.tsv"))) {
        inFrench.add(row[0], row[1], List.of(row[0]));
        inEnglish.add(row[0], row[2], List.of(row[0]));
      }
    }
    return List.of(french, english);
  }

  private static String article(JsonNode given, boolean titled) {
    ObjectNode article = JSON.createObjectNode();
    article.put("id", given.get("id").asText());
    if (titled) article.put("title", given.path("title").asText());
    return article.put("text", given.path("text").asText()).toString();
  }

  private JudgedSet written(String name, Path articles) {
    return new JudgedSet(
        name, articles, work.resolve(name + ".queries.tsv"), work.resolve(name + ".qrels"));
  }

  /** Writes the queries of a set and what is relevant to them. */
  private static final class Judging implements AutoCloseable {
    private final PrintWriter queries;
    private final PrintWriter judgements;

    Judging(JudgedSet set) throws IOException {
      queries = lines(set.queries());
      judgements = lines(set.judgements());
    }

    void add(String query, String text, List<String> relevant) {
      if (text.isBlank()) return;
      queries.println(query + "\t" + text.strip().replaceAll("\\s+", " "));
      relevant.forEach(document -> judgements.println(query + " 0 " + document.strip() + " 1"));
    }

    @Override
    public void close() {
      queries.close();
      judgements.close();
    }
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t")).toList();
  }

  private static BufferedReader xz(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  private static PrintWriter lines(Path file) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }
}
