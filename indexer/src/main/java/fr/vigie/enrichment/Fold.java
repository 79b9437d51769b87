package fr.vigie.enrichment;

import java.text.Normalizer;

/**
 * Folding that keeps every offset: one character in, one character out. Letters become lower case,
 * accents of Latin letters go, digits of all scripts and full-width forms become ASCII, and so do
 * the variants of apostrophe, hyphen and space.
 */
final class Fold {

  private static final int ACCENTED_FROM = 0xC0;
  private static final int ACCENTED_TO = 0x250;
  private static final char[] BASE = bases();

  private Fold() {}

  static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) folded[i] = fold(text.charAt(i));
    return new String(folded);
  }

  private static char fold(char c) {
    if (c < 0x80) return Character.toLowerCase(c);
    if (c >= ACCENTED_FROM && c < ACCENTED_TO) return BASE[c - ACCENTED_FROM];
    if (c >= '\uFF01' && c <= '\uFF5E') return Character.toLowerCase((char) (c - 0xFEE0));
    if (Character.isDigit(c)) return (char) ('0' + Character.digit(c, 10));
    if (Character.isSpaceChar(c)) return ' ';
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u2010', '\u2011' -> '-';
      default -> Character.toLowerCase(c);
    };
  }

  private static char[] bases() {
    char[] bases = new char[ACCENTED_TO - ACCENTED_FROM];
    for (int i = 0; i < bases.length; i++) {
      String parts =
          Normalizer.normalize(String.valueOf((char) (ACCENTED_FROM + i)), Normalizer.Form.NFD);
      bases[i] = Character.toLowerCase(parts.charAt(0));
    }
    return bases;
  }
}
