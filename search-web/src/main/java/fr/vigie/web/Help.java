package fr.vigie.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The query language, one row a form.
 *
 * @param rows in the order of the file
 */
public record Help(List<Row> rows) {

  private static final int CELLS = 3;
  private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

  /**
   * @param form what one types
   * @param meaning what it finds
   * @param example a query that shows it; empty when this index has none
   * @param found how many articles it finds, in words; empty when none
   */
  public record Row(String form, String meaning, String example, String found) {}

  /**
   * The help with examples from an index.
   *
   * @param values what the index holds, by the names of the holes of the file: {@code country}
   * @param count how many articles a query finds
   */
  static Help in(Words words, Map<String, String> values, ToLongFunction<String> count) {
    String file = "help_" + words.lang() + ".tsv";
    return new Help(
        lines(file).stream()
            .skip(1)
            .map(
                line ->
                    counted(row(file, HOLE.matcher(line).replaceAll(filler(values))), words, count))
            .toList());
  }

  /** A hole for which the index has nothing keeps its name. */
  private static Function<MatchResult, String> filler(Map<String, String> values) {
    return hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), hole.group(1)));
  }

  private static Row counted(Row row, Words words, ToLongFunction<String> count) {
    long found = count.applyAsLong(row.example());
    return found == 0
        ? new Row(row.form(), row.meaning(), "", "")
        : new Row(row.form(), row.meaning(), row.example(), words.count("articles", found));
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
    return new Row(cells[0], cells[1], cells[2], "");
  }
}
