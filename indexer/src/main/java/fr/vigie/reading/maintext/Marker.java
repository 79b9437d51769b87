package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import java.util.regex.Pattern;

/**
 * A sentence that shows where a zone is.
 *
 * @param kind what the zone is
 * @param scope how far it reaches
 * @param longest longest line it can be, in UTF-16 units: no other is tried
 * @param needs what a lower-case line must contain to be worth trying; empty when nothing
 * @param pattern matches the whole line, whatever the letter case
 */
record Marker(Zone.Kind kind, Scope scope, int longest, String needs, Pattern pattern) {

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

  boolean matches(String line, String lowerCase) {
    return line.length() <= longest
        && (needs.isEmpty() || lowerCase.contains(needs))
        && pattern.matcher(line).matches();
  }
}
