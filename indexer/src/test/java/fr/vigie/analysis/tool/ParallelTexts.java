package fr.vigie.analysis.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.tukaani.xz.XZInputStream;

/**
 * The English and French texts that say the same: sections of Canadian acts and regulations, cut
 * into sentences where both sides have as many, headings of them, official terms. Judged queries
 * and the sections they ask for are left out, on both sides.
 */
final class ParallelTexts {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names the term of the other language. */
  private static final Pattern PARENTHESIS = Pattern.compile("\\([^()]*\\)");

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.;:])\\s+(?=[\\p{L}«“(])");

  private final Path laws;
  private final Path terms;

  /**
   * @param data the folder of the collections
   */
  ParallelTexts(Path data) {
    this.laws = data.resolve("canada-laws-fr-en");
    this.terms = data.resolve("defence-terms-fr");
  }

  /** Gives each pair, English first. */
  void forEach(BiConsumer<String, String> consumer) throws IOException {
    Set<String> judged = new HashSet<>();
    Set<String> queries = new HashSet<>();
    for (String[] row : rows(laws.resolve("queries.tsv"))) {
      judged.add(row[0]);
      queries.add(row[1]);
      queries.add(row[2]);
    }
    Map<String, String> english = new HashMap<>();
    for (JsonNode section : sections("sections.en.jsonl.xz"))
      english.put(section.get("id").asText(), section.get("text").asText());
    for (JsonNode section : sections("corpus.fr.jsonl.xz")) {
      String id = section.get("id").asText();
      if (!judged.contains(id) && english.containsKey(id))
        sentences(english.get(id), section.get("text").asText(), consumer);
    }
    for (String[] row : rows(terms.resolve("canada-law-headings.en-fr.tsv"))) {
      if (!queries.contains(row[1]) && !queries.contains(row[2])) consumer.accept(row[1], row[2]);
    }
    for (String[] row : rows(terms.resolve("terms.en-fr.tsv"))) consumer.accept(row[0], row[1]);
  }

  private static void sentences(
      String english, String french, BiConsumer<String, String> consumer) {
    String[] left = SENTENCE.split(PARENTHESIS.matcher(english).replaceAll(" "));
    String[] right = SENTENCE.split(PARENTHESIS.matcher(french).replaceAll(" "));
    if (left.length != right.length) {
      consumer.accept(String.join(" ", left), String.join(" ", right));
      return;
    }
    for (int i = 0; i < left.length; i++) consumer.accept(left[i], right[i]);
  }

  private List<JsonNode> sections(String file) throws IOException {
    List<JsonNode> sections = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new XZInputStream(Files.newInputStream(laws.resolve(file))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine())
        sections.add(JSON.readTree(line));
    }
    return sections;
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t")).toList();
  }
}
