package fr.vigie.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.QuotedQualityCSV;

/**
 * What a path answers with, and whether a client takes it (RFC 9110, 12.5.1).
 *
 * @param type media type without parameters
 */
record Representation(String type) {

  static final Representation JSON = new Representation("application/json");
  static final Representation JSON_LINES = new Representation("application/x-ndjson");
  static final Representation CSV = new Representation("text/csv");

  /**
   * One that cannot be read is as good as none.
   *
   * @throws ProblemException 406 when the request's {@code Accept} leaves this out
   */
  void require(Context context) {
    String accept = context.header(Header.ACCEPT);
    if (accept == null || accept.isBlank()) return;
    if (accepted(ranges(accept))) return;
    throw new ProblemException(
        Problem.of("not-acceptable", "Not acceptable", 406, "Only " + type + " is answered here."));
  }

  /** What is accepted, best first. */
  private static List<String> ranges(String accept) {
    try {
      QuotedQualityCSV ranges = new QuotedQualityCSV();
      ranges.addValue(accept);
      return ranges.getValues();
    } catch (IllegalArgumentException e) {
      return List.of("*/*");
    }
  }

  private boolean accepted(List<String> ranges) {
    String anySubtype = type.substring(0, type.indexOf('/')) + "/*";
    return ranges.stream()
        .map(range -> range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .anyMatch(range -> range.equals("*/*") || range.equals(anySubtype) || range.equals(type));
  }
}
