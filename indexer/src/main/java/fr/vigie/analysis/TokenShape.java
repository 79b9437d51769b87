package fr.vigie.analysis;

/**
 * What characters a token may hold, told in one pass over it: each of the filters that cut tokens
 * would go over all of them for what one in ten has. Stands in the flags of a token from {@link
 * SignFilter} to {@link FoldingFilter}. A part of a token may keep the shape of the whole.
 */
final class TokenShape {

  /** A tie of {@link SignedNames}. */
  static final int TIE = 1;

  static final int APOSTROPHE = 1 << 1;

  /** Neither a letter nor an apostrophe. */
  static final int OTHER = 1 << 2;

  /** Beyond ASCII. */
  static final int ACCENTED = 1 << 3;

  static final int CAPITAL = 1 << 4;

  /** A capital after the first character. */
  static final int CAPITAL_INSIDE = 1 << 5;

  /** A sign or hyphen ties the token to the one before. */
  static final int TIED = 1 << 6;

  private static final char FIRST_BEYOND_ASCII = 0x80;
  private static final byte[] TABLE = table();

  private TokenShape() {}

  static int of(char[] chars, int length) {
    int inside = 0;
    for (int i = 1; i < length; i++) inside |= of(chars[i]);
    if ((inside & CAPITAL) != 0) inside |= CAPITAL_INSIDE;
    return length == 0 ? 0 : inside | of(chars[0]);
  }

  private static int of(char c) {
    return c < TABLE.length ? TABLE[c] : read(c);
  }

  private static int read(char c) {
    int shape = SignedNames.isTie(c) ? TIE : 0;
    if (c == '\'') shape |= APOSTROPHE;
    else if (!Character.isLetter(c)) shape |= OTHER;
    if (c >= FIRST_BEYOND_ASCII) shape |= ACCENTED;
    if (Character.isUpperCase(c)) shape |= CAPITAL;
    return shape;
  }

  /** Of Latin letters, which nearly all are. */
  private static byte[] table() {
    byte[] table = new byte[0x180];
    for (char c = 0; c < table.length; c++) table[c] = (byte) read(c);
    return table;
  }
}
