package fr.vigie.reading.characters;

import java.text.Normalizer;

/**
 * One form for every text: NFC, lines ended by {@code \n}, no invisible or control characters.
 *
 * <p>Typographic apostrophes, non-breaking spaces and joiners that scripts need (U+200C, U+200D)
 * stay as they are. Runs of combining marks are cut at 30, the bound of Unicode's Stream-Safe Text
 * Format (UAX #15), because putting a run in order takes the square of its length. Thread-safe.
 */
public final class CleanText {

  private static final int LONGEST_RUN_OF_MARKS = 30;
  private static final int FIRST_COMBINING_MARK = 0x300;

  private CleanText() {}

  public static String of(String raw) {
    String visible = isPlain(raw) ? raw : visible(raw);
    return Normalizer.isNormalized(visible, Normalizer.Form.NFC)
        ? visible
        : Normalizer.normalize(visible, Normalizer.Form.NFC);
  }

  /**
   * One line: as {@link #of}, with runs of ordinary white space as one space and none at the ends.
   */
  public static String line(String raw) {
    return of(raw).replaceAll("[ \t\n]+", " ").strip();
  }

  /**
   * True of the characters that need no look: printable, below the combining marks, not the soft
   * hyphen.
   */
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean plain =
          c >= ' ' && c < 0x7F || c == '\n' || c == '\t' || c >= 0xA0 && c < 0x300 && c != 0xAD;
      if (!plain) return false;
    }
    return true;
  }

  private static String visible(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int marks = 0;
    int i = 0;
    while (i < raw.length()) {
      int c = raw.codePointAt(i);
      int width = Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      boolean crlf = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
      if (!crlf && marks <= LONGEST_RUN_OF_MARKS) append(out, c);
      i += width;
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '\n', '\t' -> out.append((char) c);
      case '\r', '\f', 0x0B, 0x85, 0x2028, 0x2029 -> out.append('\n');
      case 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF -> {}
      default -> {
        if (c >= 0xD800 && c <= 0xDFFF) out.append('\uFFFD');
        else if (!isControl(c)) out.appendCodePoint(c);
      }
    }
  }

  /**
   * Controls, the marks that turn the direction of a line, and what Unicode says is no character.
   */
  private static boolean isControl(int c) {
    return c < ' '
        || c >= 0x7F && c < 0xA0
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || (c & 0xFFFE) == 0xFFFE;
  }

  private static boolean isMark(int c) {
    if (c < FIRST_COMBINING_MARK) return false;
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
