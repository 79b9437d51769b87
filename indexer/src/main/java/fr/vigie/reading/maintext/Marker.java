package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that shows where a zone is.
 *
 * @param kind what the zone is
 * @param scope how far it reaches
 * @param longest longest line it can be, in UTF-16 units: no other is tried
 * @param needs what a lower-case line must contain to be worth trying, {@code 0-9} for a digit;
 *     empty when nothing
 * @param pattern matches the whole line, whatever the letter case
 */
record Marker(Zone.Kind kind, Scope scope, int longest, String needs, Pattern pattern) {

  private static final String DIGIT = "0-9";

  /** How far a marker reaches. */
  enum Scope {
    /** Its own line. */
    LINE,
    /** Its own line, and the headline-like lines just after it. */
    NEXT,
    /** Its own line and all after it, once the article has begun. */
    REST,
    /** As {@code REST}, but never in a text that came with a title of its own. */
    TAIL,
    /** Its own line, only before the first sentence of the article. */
    HEAD,
    /**
     * Its own line, only beside a line of another zone; never in a text that came with a title of
     * its own.
     */
    BESIDE,
    /**
     * As {@code HEAD}, but never in a text that came with a title of its own. Not for the table.
     */
    ROW
  }

  Marker in(Scope other) {
    return new Marker(kind, other, longest, needs, pattern);
  }

  /**
   * Whether any line that begins so can match: the pattern matches the beginning, or asks for more
   * of it.
   */
  boolean canStart(String beginning) {
    Matcher matcher = pattern.matcher(beginning);
    return matcher.matches() || matcher.hitEnd();
  }

  boolean matches(String line, String lowerCase) {
    return line.length() <= longest && hasNeeds(lowerCase) && pattern.matcher(line).matches();
  }

  private boolean hasNeeds(String lowerCase) {
    if (!needs.equals(DIGIT)) return lowerCase.contains(needs);
    return lowerCase.chars().anyMatch(Character::isDigit);
  }
}
