package fr.vigie.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a URL, decoded strictly: Javalin drops what it cannot decode, and a filter that
 * is dropped widens the search.
 */
final class QueryString {

  private QueryString() {}

  /**
   * Values by name, both in the order of the URL.
   *
   * @throws BadParameterException at the first name or value that is not percent-encoded UTF-8
   */
  static Map<String, List<String>> of(Context context) {
    return parse(context.queryString());
  }

  /**
   * @param query without {@code ?}; null when the URL has none
   */
  static Map<String, List<String>> parse(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query == null) return parameters;
    for (String pair : query.split("&")) {
      if (pair.isEmpty()) continue;
      int equals = pair.indexOf('=');
      String encoded = equals < 0 ? pair : pair.substring(0, equals);
      String name = decoded(encoded, encoded);
      String value = equals < 0 ? "" : decoded(name, pair.substring(equals + 1));
      parameters.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }
    return parameters;
  }

  private static String decoded(String parameter, String encoded) {
    return Percent.decodeForm(encoded)
        .orElseThrow(() -> new BadParameterException(parameter, "is not percent-encoded UTF-8"));
  }
}
