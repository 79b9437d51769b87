package fr.vigie.analysis;

import java.util.Locale;
import java.util.Set;

/**
 * The designators that are one over a space too, as {@code PAC 3}.
 *
 * @param glued in lower case: {@code pac3}
 * @param prefixes the letters they begin with
 */
record KnownDesignators(Set<String> glued, RareWords<Boolean> prefixes) {

  static KnownDesignators of(Set<String> glued) {
    RareWords<Boolean> prefixes = new RareWords<>();
    for (String designator : glued) {
      String prefix = prefix(designator);
      if (!prefix.isEmpty()) prefixes.put(prefix, true);
    }
    return new KnownDesignators(glued, prefixes);
  }

  /** What stands before its first digit. */
  private static String prefix(String designator) {
    int digit = 0;
    while (digit < designator.length() && !Character.isDigit(designator.charAt(digit))) digit++;
    return designator.substring(0, digit);
  }

  boolean contains(String designator) {
    return glued.contains(designator.toLowerCase(Locale.ROOT));
  }

  /** Whether one of them begins with these letters. */
  boolean mayBeginWith(char[] letters, int length) {
    return prefixes.get(letters, length) != null;
  }
}
