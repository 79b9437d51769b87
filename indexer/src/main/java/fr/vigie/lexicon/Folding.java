package fr.vigie.lexicon;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes names comparable: case, accents, ligatures, hyphens and kinds of apostrophe do not count.
 * The voicing marks of Japanese do: they make other letters.
 */
public final class Folding {

  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}]+");

  /** Characters before it have no accents: most names need no normalising. */
  private static final int FIRST_ACCENTED = 0x80;

  /** After the letters of European languages; combining accents, which change them, come later. */
  private static final char FIRST_OTHER = 0x180;

  /** What one of those characters becomes by itself; 0 where that is not one character. */
  private static final char[] ALONE = alone();

  private Folding() {}

  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inGap = c == ' ' || c == '-';
      char alone = inGap ? ' ' : c < FIRST_OTHER ? ALONE[c] : 0;
      if (alone == 0) return thoroughly(text);
      if (gap && !inGap && !folded.isEmpty()) folded.append(' ');
      if (!inGap) folded.append(alone);
      gap = inGap;
    }
    return folded.toString();
  }

  private static char[] alone() {
    char[] alone = new char[FIRST_OTHER];
    for (char c = '!'; c < FIRST_OTHER; c++) {
      String folded = thoroughly(String.valueOf(c));
      if (folded.length() == 1) alone[c] = folded.charAt(0);
    }
    return alone;
  }

  /** Folds any text; {@link #fold} does the same in one pass where letters stand by themselves. */
  static String thoroughly(String text) {
    String lower =
        text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae").replace('’', '\'');
    if (lower.chars().allMatch(c -> c < FIRST_ACCENTED)) return gapsAsSpaces(lower);
    String plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return gapsAsSpaces(Normalizer.normalize(plain, Normalizer.Form.NFC));
  }

  private static String gapsAsSpaces(String text) {
    return GAPS.matcher(text).replaceAll(" ").strip();
  }
}
