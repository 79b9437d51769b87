package fr.vigie.api;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rows of comma-separated values as RFC 4180 has them. */
final class Csv {

  /** What a spreadsheet would run as a formula when a cell begins with it. */
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  static void row(Writer out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) out.write(',');
      cell(out, cells.get(i));
    }
    out.write("\r\n");
  }

  private static void cell(Writer out, String cell) throws IOException {
    String text = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    if (text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
      out.write(text);
      return;
    }
    out.write('"');
    out.write(text.replace("\"", "\"\""));
    out.write('"');
  }
}
