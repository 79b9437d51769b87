package fr.vigie.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The query language, one row a form.
 *
 * @param rows in the order of the file
 */
public record Help(List<Row> rows) {

  private static final int CELLS = 3;

  /**
   * @param form what one types
   * @param meaning what it finds
   * @param example a query that shows it
   */
  public record Row(String form, String meaning, String example) {}

  static Help in(Words words) {
    String file = "help_" + words.lang() + ".tsv";
    return new Help(lines(file).stream().skip(1).map(line -> row(file, line)).toList());
  }

  private static List<String> lines(String file) {
    try (InputStream in = Help.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("this build lacks " + file);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String file, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != CELLS)
      throw new IllegalStateException(file + ": not " + CELLS + " cells: " + line);
    return new Row(cells[0], cells[1], cells[2]);
  }
}
