package fr.vigie.reading.maintext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of this package: tab-separated, a header line, {@code #} comments; a row of another width
 * is refused.
 */
final class ResourceTable {

  private ResourceTable() {}

  /**
   * @param header the columns it must have
   * @throws IllegalStateException when the resource is missing or a row is not of that width
   */
  static List<List<String>> rows(String resource, List<String> header) {
    List<List<String>> rows = new ArrayList<>();
    boolean headerSeen = false;
    for (String line : text(resource).split("\n")) {
      if (line.isBlank() || line.startsWith("#")) continue;
      List<String> cells = List.of(line.split("\t", -1));
      if (!headerSeen && !cells.equals(header)) throw bad(resource, line);
      if (cells.size() != header.size()) throw bad(resource, line);
      if (headerSeen) rows.add(cells);
      headerSeen = true;
    }
    return rows;
  }

  static IllegalStateException bad(String resource, String line) {
    return new IllegalStateException(resource + ": bad line: " + line);
  }

  private static String text(String resource) {
    try (InputStream in = ResourceTable.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException(resource + " is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
