package fr.vigie.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads judged queries. Files may be gzipped; {@code #} lines are comments. */
final class JudgedFiles {

  private JudgedFiles() {}

  /**
   * Queries by id, in the order of the file: {@code id TAB text} a line, or JSON lines with {@code
   * id} and {@code text}.
   *
   * @throws IOException when the file cannot be read or a line is neither; the message names file
   *     and line
   */
  static Map<String, String> queries(Path file) throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] query =
          line.startsWith("{") ? query(JsonLines.parsed(line, file, number)) : line.split("\t", 2);
      if (query.length < 2) throw wrong(file, number, "is not id TAB query");
      queries.put(query[0].strip(), query[1].strip());
    }
    return queries;
  }

  /**
   * Grades by query, then by document: TREC's {@code query 0 document grade}, or {@code query
   * document grade} between tabs. Higher is better; 0 is not relevant.
   *
   * @throws IOException when the file cannot be read or a line is neither; the message names file
   *     and line
   */
  static Map<String, Map<String, Integer>> judgements(Path file) throws IOException {
    Map<String, Map<String, Integer>> judgements = new HashMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] cells = line.contains("\t") ? line.split("\t") : line.strip().split(" +");
      if (cells.length < 3 || cells.length > 4)
        throw wrong(file, number, "is not query, 0, document, grade");
      try {
        int grade = Integer.parseInt(cells[cells.length - 1].strip());
        judgements
            .computeIfAbsent(cells[0].strip(), query -> new HashMap<>())
            .put(cells[cells.length - 2].strip(), grade);
      } catch (NumberFormatException e) {
        throw wrong(file, number, "has no whole number as its grade");
      }
    }
    return judgements;
  }

  private static String[] query(JsonNode node) {
    return node.hasNonNull("id") && node.hasNonNull("text")
        ? new String[] {node.get("id").asText(), node.get("text").asText()}
        : new String[0];
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static IOException wrong(Path file, int line, String problem) {
    return new IOException(file + ", line " + line + " " + problem);
  }
}
