package fr.vigie.search.lucene.marks;

import fr.vigie.reading.characters.WholeCharacters;
import java.util.regex.Pattern;

/**
 * What stands for the title of an article that has none: how its text begins, up to a word's end.
 *
 * @param text the text up to there, so that what matches in it stands at the same offsets
 * @param cut whether the line goes on
 */
public record FirstWords(String text, boolean cut) {

  /** In UTF-16 units. */
  private static final int LONGEST = 90;

  /** What an ellipsis does not follow. */
  private static final Pattern END_SIGNS = Pattern.compile("[.,;:…\\s]+$");

  public static FirstWords of(String text) {
    int start = text.length() - text.stripLeading().length();
    String line = text.substring(start).lines().findFirst().orElse("");
    if (line.length() <= LONGEST)
      return new FirstWords(text.substring(0, start + line.length()), false);
    int space = line.lastIndexOf(' ', LONGEST);
    int end = space > 0 ? space : WholeCharacters.end(line, LONGEST);
    String beginning = text.substring(0, start + end);
    return new FirstWords(END_SIGNS.matcher(beginning).replaceFirst(""), true);
  }

  /** As plain text. */
  public String shown() {
    return text.strip() + ending();
  }

  /** What to show after them. */
  String ending() {
    return cut ? "…" : "";
  }
}
