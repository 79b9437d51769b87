package fr.vigie.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab-separated table in UTF-8: a header line, then a row a line, each as wide as the header;
 * blank lines and {@code #} lines are comments. Immutable.
 *
 * @param name the file's name, for messages
 * @param rows its rows in order
 */
public record Table(String name, List<Row> rows) {

  private static final long MOST_BYTES = 8 << 20;

  public Table {
    rows = List.copyOf(rows);
  }

  /** A row and where it stands. */
  public static final class Row {
    private final String file;
    private final int line;
    private final Map<String, Integer> columns;
    private final String[] cells;

    private Row(String file, int line, Map<String, Integer> columns, String[] cells) {
      this.file = file;
      this.line = line;
      this.columns = columns;
      this.cells = cells;
    }

    /** The file's name. */
    public String file() {
      return file;
    }

    /** Its line in the file, from 1. */
    public int line() {
      return line;
    }

    /** A cell as it is written, by its column from 0. */
    public String cell(int column) {
      return cells[column];
    }

    /** A cell without the spaces around it. */
    public String get(String column) {
      Integer place = columns.get(column);
      if (place == null) throw error("has no column " + column);
      return cells[place].strip();
    }

    /** The parts of a cell between {@code |}, none for an empty cell. */
    public List<String> parts(String column) {
      return partsOf(get(column));
    }

    /** The parts of a cell between {@code |}, by its column from 0. */
    public List<String> parts(int column) {
      return partsOf(cells[column]);
    }

    private static List<String> partsOf(String cell) {
      return Arrays.stream(cell.split("\\|"))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }

    /** What is wrong with the row, naming file and line; to be thrown. */
    public IllegalStateException error(String problem) {
      return new IllegalStateException(file + ", line " + line + ": " + problem);
    }
  }

  /**
   * Reads a file that lies beside a class.
   *
   * @param header the columns it must have, in their order; any when none is named
   * @throws IllegalStateException when it is missing or has others, or a row is not as wide as the
   *     header, which is named with its line
   */
  public static Table resource(Class<?> beside, String name, String... header) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException(beside.getPackageName() + " has no " + name);
      return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), header);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of a site, which may be no larger than is sensible and may begin with a byte order
   * mark.
   *
   * @throws UncheckedIOException when it is missing, cannot be read or is not UTF-8, with a message
   *     that names it
   * @throws IllegalStateException when it is too large, or a row is not as wide as the header
   */
  public static Table file(Path file) {
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES)
        throw new IllegalStateException(file + " has " + size + " bytes, more than " + MOST_BYTES);
      String text = Files.readString(file);
      return read(file.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException("there is no file " + file, e);
    } catch (MalformedInputException e) {
      throw new UncheckedIOException(file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Table read(String name, String text, String... header) {
    Map<String, Integer> columns = null;
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] cells = line.split("\t", -1);
      if (columns == null) columns = columns(name, cells, header);
      else rows.add(row(name, number, columns, cells));
    }
    return new Table(name, rows);
  }

  private static Map<String, Integer> columns(String name, String[] cells, String[] header) {
    if (header.length > 0 && !Arrays.equals(cells, header))
      throw new IllegalStateException(name + " has not the columns " + String.join(", ", header));
    return places(cells);
  }

  private static Map<String, Integer> places(String[] header) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < header.length; i++) places.put(header[i], i);
    return places;
  }

  private static Row row(String name, int number, Map<String, Integer> columns, String[] cells) {
    Row row = new Row(name, number, columns, cells);
    if (cells.length != columns.size())
      throw row.error(cells.length + " cells where the header has " + columns.size());
    return row;
  }
}
