package fr.vigie.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a table beside these tests: cells between tabs, comments behind {@code ##}, escapes
 * as in Java.
 */
final class Table {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|n|t)");

  private Table() {}

  /** Every row, filled up with empty cells to {@code width}. */
  static List<List<String>> rows(String file, int width) throws IOException {
    try (InputStream in = Table.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("##"))
          .map(line -> Arrays.asList(Arrays.copyOf(line.split("\t", -1), width)))
          .map(cells -> cells.stream().map(cell -> cell == null ? "" : cell).toList())
          .toList();
    }
  }

  /** What a cell means. */
  static String unescaped(String cell) {
    return ESCAPE
        .matcher(cell)
        .replaceAll(found -> Matcher.quoteReplacement(character(found.group())));
  }

  private static String character(String escape) {
    return switch (escape.charAt(1)) {
      case 'n' -> "\n";
      case 't' -> "\t";
      default -> String.valueOf((char) Integer.parseInt(escape.substring(2), 16));
    };
  }
}
