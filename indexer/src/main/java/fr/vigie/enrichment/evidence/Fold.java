package fr.vigie.enrichment.evidence;

import java.text.Normalizer;

/**
 * Folding that keeps every offset: one character in, one character out. Letters become lower case,
 * accents of Latin letters go, digits of all scripts and full-width forms become ASCII, and so do
 * the variants of apostrophe, hyphen and space.
 */
public final class Fold {

  /** The first of the letters that have accents. */
  private static final char FIRST_ACCENTED = 0xC0;

  /** After the Latin letters, which most texts are written with. */
  private static final char LATIN_END = 0x250;

  private static final char[] LATIN = latin();

  private Fold() {}

  public static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) folded[i] = fold(text.charAt(i));
    return new String(folded);
  }

  /** Folds one character. */
  public static char fold(char c) {
    return c < LATIN_END ? LATIN[c] : foldOther(c);
  }

  private static char foldOther(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') return Character.toLowerCase((char) (c - 0xFEE0));
    if (Character.isDigit(c)) return (char) ('0' + Character.digit(c, 10));
    if (Character.isSpaceChar(c)) return ' ';
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u2010', '\u2011' -> '-';
      default -> Character.toLowerCase(c);
    };
  }

  private static char[] latin() {
    char[] folded = new char[LATIN_END];
    for (char c = 0; c < LATIN_END; c++) {
      folded[c] = c < FIRST_ACCENTED ? foldOther(c) : Character.toLowerCase(withoutAccent(c));
    }
    return folded;
  }

  private static char withoutAccent(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
  }
}
