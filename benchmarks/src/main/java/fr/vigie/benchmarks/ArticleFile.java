package fr.vigie.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Articles as JSON Lines, the form that Vigie indexes. */
final class ArticleFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the benchmarks read of an article. */
  record Line(String id, String title, String text, String date) {}

  private ArticleFile() {}

  /**
   * The first articles of a file.
   *
   * @throws UncheckedIOException when the file cannot be read or a line of it is not JSON
   */
  static List<Line> read(Path file, int most) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.limit(most).map(ArticleFile::line).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** An article as a line of such a file; an unknown date is left out. */
  static String json(Line line) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("id", line.id())
            .put("title", line.title())
            .put("text", line.text());
    if (!line.date().isEmpty()) node.put("date", line.date());
    return node.toString();
  }

  private static Line line(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      return new Line(
          node.path("id").asText(),
          node.path("title").asText(""),
          node.path("text").asText(""),
          node.path("date").asText(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
