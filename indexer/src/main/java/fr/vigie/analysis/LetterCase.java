package fr.vigie.analysis;

/** The letter case of a word before folding, carried in the token's flags. */
final class LetterCase {

  static final int LOWER = 0;
  static final int CAPITALISED = 1;
  static final int UPPER = 2;
  static final int MIXED = 3;

  private LetterCase() {}

  static int of(char[] chars, int length) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c >= 'a' && c <= 'z') lower++;
      else if (Character.isUpperCase(c)) upper++;
      else if (Character.isLowerCase(c)) lower++;
    }
    if (upper == 0) return LOWER;
    if (lower == 0) return UPPER;
    return upper == 1 && Character.isUpperCase(chars[0]) ? CAPITALISED : MIXED;
  }
}
