package fr.vigie.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an engine answered, in TREC's form when it is a file: {@code query Q0 document rank score
 * name} a line.
 *
 * @param byQuery the ranked list of each query, best first
 */
public record Run(Map<String, List<Ranked>> byQuery) {

  /** A query and a document may hold spaces; the word between them and the last three may not. */
  private static final Pattern LINE =
      Pattern.compile("(?<query>.+?)\\s+Q0\\s+(?<document>.+)\\s+\\S+\\s+(?<score>\\S+)\\s+\\S+");

  /** A document of a ranked list. */
  public record Ranked(String document, float score) {}

  /**
   * Reads a run; the order of its lines is the order of the documents.
   *
   * @throws IOException when the file cannot be read or a line is wrong; the message names file and
   *     line
   */
  public static Run read(Path file) throws IOException {
    Map<String, List<Ranked>> byQuery = new LinkedHashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      Matcher cells = LINE.matcher(line.strip());
      if (!cells.matches())
        throw new IOException(
            file + ", line " + number + " is not query, Q0, document, rank, score, name");
      byQuery
          .computeIfAbsent(cells.group("query"), query -> new ArrayList<>())
          .add(new Ranked(cells.group("document"), score(cells.group("score"), file, number)));
    }
    return new Run(byQuery);
  }

  /**
   * @param name what the run is called in its last column; without spaces
   */
  public void write(Path file, String name) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, List<Ranked>> query : byQuery.entrySet()) {
        int rank = 0;
        for (Ranked ranked : query.getValue()) {
          out.write(
              String.format(
                  Locale.ROOT,
                  "%s Q0 %s %d %.6f %s%n",
                  query.getKey(),
                  ranked.document(),
                  ++rank,
                  ranked.score(),
                  name));
        }
      }
    }
  }

  private static float score(String cell, Path file, int line) throws IOException {
    try {
      return Float.parseFloat(cell);
    } catch (NumberFormatException e) {
      throw new IOException(file + ", line " + line + " has no number as its score", e);
    }
  }
}
