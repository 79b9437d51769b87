package fr.vigie.enrichment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A tab-separated data file of this package: a header line, then a row a line; {@code #} lines are
 * comments.
 *
 * @param name the file's name, for messages
 * @param rows its rows in order
 */
record Table(String name, List<Row> rows) {

  /** A row and where it stands. */
  record Row(String file, int line, List<String> cells) {

    String cell(int column) {
      return cells.get(column);
    }

    /** The parts of a cell between {@code |}. */
    List<String> parts(int column) {
      return cell(column).isEmpty() ? List.of() : List.of(cell(column).split(" *\\| *"));
    }

    IllegalStateException error(String problem) {
      return new IllegalStateException(file + ", line " + line + ": " + problem);
    }
  }

  /**
   * Reads a file that lies beside this class.
   *
   * @throws IllegalStateException naming file and line when a row has not as many cells as the
   *     header
   */
  static Table resource(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("enrichment has no file " + name);
      return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table read(String name, BufferedReader in) throws IOException {
    List<Row> rows = new ArrayList<>();
    int columns = 0;
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      Row row = new Row(name, number, List.of(line.split("\t", -1)));
      if (columns != 0 && row.cells().size() != columns)
        throw row.error("not " + columns + " cells");
      if (columns != 0) rows.add(row);
      columns = row.cells().size();
    }
    return new Table(name, List.copyOf(rows));
  }
}
