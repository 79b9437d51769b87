package fr.vigie.analysis;

import java.util.Locale;
import java.util.Set;

/**
 * The designators that are one over a space too, as {@code PAC 3}.
 *
 * @param glued in lower case: {@code pac3}
 * @param prefixes the hashes of the letters they begin with, in every mixture of cases
 */
record KnownDesignators(Set<String> glued, HashFilter prefixes) {

  /** Two kilobytes, for the five hundred spellings of the shipped lexicon's prefixes. */
  private static final int LOG2_BITS = 14;

  static KnownDesignators of(Set<String> glued) {
    HashFilter prefixes = new HashFilter(LOG2_BITS);
    for (String designator : glued) {
      String prefix = prefix(designator);
      addInEveryCase(prefix.toCharArray(), 0, prefixes);
    }
    return new KnownDesignators(glued, prefixes);
  }

  /** What stands before its first digit. */
  private static String prefix(String designator) {
    int digit = 0;
    while (digit < designator.length() && !Character.isDigit(designator.charAt(digit))) digit++;
    return designator.substring(0, digit);
  }

  private static void addInEveryCase(char[] letters, int from, HashFilter prefixes) {
    if (from == letters.length) {
      prefixes.add(WordTable.hash(letters, letters.length));
      return;
    }
    char letter = letters[from];
    addInEveryCase(letters, from + 1, prefixes);
    letters[from] = Character.toUpperCase(letter);
    addInEveryCase(letters, from + 1, prefixes);
    letters[from] = letter;
  }

  boolean contains(String designator) {
    return glued.contains(designator.toLowerCase(Locale.ROOT));
  }

  /** Whether a designator may begin with these letters; when not, none does. */
  boolean mayBeginWith(char[] letters, int length) {
    return prefixes.mayContain(WordTable.hash(letters, length));
  }
}
