package fr.vigie.analysis;

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

  private Folding() {}

  public static String fold(String text) {
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
