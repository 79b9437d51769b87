package fr.vigie.reading.pdf;

import fr.vigie.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Joins two lines of one paragraph. A hyphen at the end of a line is either the printer's, and
 * goes, or the word's own, and stays.
 *
 * <p>It stays before a capital or a digit (Etats-Unis, F-35), before a pronoun (dit-il), after the
 * first part of a compound ({@code compound-words.tsv}: vice-amiral, porte-avions), and where the
 * text itself has the compound unbroken on another line. Immutable and thread-safe.
 */
final class LineEnds {

  private static final Set<String> AFTER =
      Set.of(
          "il", "elle", "ils", "elles", "je", "tu", "nous", "vous", "ce", "ci", "là", "même",
          "mêmes", "t");
  private static final String HYPHENS = "-\u2010\u00ad";

  private final Map<String, List<String>> exceptionsOfPart;

  private LineEnds(Map<String, List<String>> exceptionsOfPart) {
    this.exceptionsOfPart = Map.copyOf(exceptionsOfPart);
  }

  /**
   * @throws IllegalStateException when the table of compounds is damaged
   */
  static LineEnds load() {
    Map<String, List<String>> parts = new HashMap<>();
    for (Table.Row row :
        Table.resource(LineEnds.class, "compound-words.tsv", "first", "exceptions").rows()) {
      String exceptions = row.cell(1);
      parts.put(row.cell(0), exceptions.isEmpty() ? List.of() : List.of(exceptions.split(",")));
    }
    return new LineEnds(parts);
  }

  /**
   * @param unbroken the compounds with a hyphen that stand unbroken in the text, lower case
   */
  String join(String line, String next, Set<String> unbroken) {
    if (line.isEmpty()) return next;
    if (!endsInHyphen(line)) return line + " " + next;
    String stem = line.substring(0, line.length() - 1);
    return stem + (keepsHyphen(lastWord(stem), next, unbroken) ? "-" : "") + next;
  }

  /** Whether a word is cut at the end of the line. */
  static boolean endsInHyphen(String line) {
    int last = line.length() - 1;
    return last > 0
        && HYPHENS.indexOf(line.charAt(last)) >= 0
        && Character.isLetterOrDigit(line.charAt(last - 1));
  }

  private boolean keepsHyphen(String first, String next, Set<String> unbroken) {
    if (next.isEmpty() || !Character.isLowerCase(next.charAt(0))) return true;
    if (first.isEmpty() || Character.isDigit(first.charAt(first.length() - 1))) return true;
    String second = firstWord(next).toLowerCase(Locale.FRENCH);
    String part = first.toLowerCase(Locale.FRENCH);
    if (AFTER.contains(second) || unbroken.contains(part + "-" + second)) return true;
    List<String> exceptions = exceptionsOfPart.get(part);
    return exceptions != null && exceptions.stream().noneMatch(second::startsWith);
  }

  private static String lastWord(String line) {
    int from = line.length();
    while (from > 0 && Character.isLetterOrDigit(line.charAt(from - 1))) from--;
    return line.substring(from);
  }

  private static String firstWord(String line) {
    int to = 0;
    while (to < line.length() && Character.isLetter(line.charAt(to))) to++;
    return line.substring(0, to);
  }
}
