package fr.vigie.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a Markdown file states before its text: {@code key: value} lines between two lines {@code
 * ---}, lists as {@code [a, b]} or as lines {@code - a}. The part of YAML people write; the rest of
 * YAML is left alone.
 *
 * @param values by lower-case key
 * @param rest the text after it
 */
record FrontMatter(Map<String, List<String>> values, String rest) {

  private static final String FENCE = "---";
  private static final int MOST_LINES = 200;

  static FrontMatter of(String source) {
    String[] lines = source.stripLeading().split("\n", -1);
    int end = end(lines);
    if (end < 0) return new FrontMatter(Map.of(), source);
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (int i = 1; i < end; i++) {
      String line = lines[i].strip();
      int colon = line.indexOf(':');
      if (line.startsWith("- ")) {
        add(current, line.substring(2));
      } else if (colon > 0 && !line.startsWith("#")) {
        current = new ArrayList<>();
        values.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), current);
        addAll(current, line.substring(colon + 1).strip());
      }
    }
    return new FrontMatter(
        values, String.join("\n", List.of(lines).subList(end + 1, lines.length)));
  }

  /** The value of a key, empty when it has none. */
  String first(String key) {
    List<String> all = all(key);
    return all.isEmpty() ? "" : all.getFirst();
  }

  List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  private static int end(String[] lines) {
    if (!lines[0].strip().equals(FENCE)) return -1;
    for (int i = 1; i < Math.min(lines.length, MOST_LINES); i++) {
      if (lines[i].strip().equals(FENCE)) return i;
    }
    return -1;
  }

  private static void addAll(List<String> values, String value) {
    if (!value.startsWith("[") || !value.endsWith("]")) {
      add(values, value);
      return;
    }
    for (String one : value.substring(1, value.length() - 1).split(",")) add(values, one);
  }

  private static void add(List<String> values, String value) {
    String plain = value.strip();
    boolean quoted =
        plain.length() >= 2
            && (plain.startsWith("\"") && plain.endsWith("\"")
                || plain.startsWith("'") && plain.endsWith("'"));
    if (quoted) plain = plain.substring(1, plain.length() - 1).strip();
    if (!plain.isEmpty()) values.add(plain);
  }
}
