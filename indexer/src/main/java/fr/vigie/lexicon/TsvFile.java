package fr.vigie.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab-separated file of the lexicon: a header line, then a record a line; {@code #} lines are
 * comments.
 *
 * @param name the file's name, for messages
 * @param rows its records in order
 */
record TsvFile(String name, List<Row> rows) {

  /** One record. */
  record Row(String file, int line, Map<String, Integer> columns, String[] cells) {

    String get(String column) {
      Integer place = columns.get(column);
      if (place == null) throw error("has no column " + column);
      return cells[place].strip();
    }

    /** The parts of a cell between {@code |}, none for an empty cell. */
    List<String> parts(String column) {
      String cell = get(column);
      if (cell.isEmpty()) return List.of();
      List<String> parts = new ArrayList<>();
      for (String part : cell.split("\\|")) {
        if (!part.isBlank()) parts.add(part.strip());
      }
      return parts;
    }

    IllegalStateException error(String problem) {
      return new IllegalStateException(file + ", line " + line + ": " + problem);
    }
  }

  private static final long MOST_BYTES = 8 << 20;

  /** Reads a file that lies beside this class. */
  static TsvFile resource(String name) {
    try (InputStream in = TsvFile.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("the lexicon has no file " + name);
      return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of a site, which may be no larger than is sensible and may begin with a byte order
   * mark.
   */
  static TsvFile file(Path file) {
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES)
        throw new IllegalStateException(file + " has " + size + " bytes, more than " + MOST_BYTES);
      String text = Files.readString(file);
      String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return read(file.toString(), new BufferedReader(new StringReader(withoutMark)));
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException("there is no file " + file, e);
    } catch (MalformedInputException e) {
      throw new UncheckedIOException(file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static TsvFile read(String name, BufferedReader in) throws IOException {
    Map<String, Integer> columns = null;
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] cells = line.split("\t", -1);
      if (columns == null) columns = places(cells);
      else rows.add(row(name, number, columns, cells));
    }
    return new TsvFile(name, List.copyOf(rows));
  }

  private static Map<String, Integer> places(String[] header) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < header.length; i++) places.put(header[i], i);
    return places;
  }

  private static Row row(String name, int number, Map<String, Integer> columns, String[] cells) {
    Row row = new Row(name, number, columns, cells);
    if (cells.length != columns.size()) {
      throw row.error(cells.length + " cells where the header has " + columns.size());
    }
    return row;
  }
}
