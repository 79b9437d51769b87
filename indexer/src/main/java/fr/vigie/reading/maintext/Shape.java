package fr.vigie.reading.maintext;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the look of a line says: how many words it has, whether it is a sentence or a headline. */
public final class Shape {

  static final int LONGEST_HEADLINE = 200;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
  private static final String SENTENCE_ENDS = ".!?…。！？:;";
  private static final String NO_HEADLINE_ENDS = ".。:;,、";
  private static final String CLOSING = "\"'”’»)]」』 \u00a0\u202f";
  private static final Pattern INNER_STOP =
      Pattern.compile("\\p{Ll}{3}[.!?] +\\p{Lu}.*\\p{Ll}{3}[.!?] +\\p{Lu}");
  private static final Pattern BULLET =
      Pattern.compile("^(?:[•·▪●◦*►–—-]|\\d{1,2}[.)]) .*", Pattern.DOTALL);
  private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Shape() {}

  /** Words; two characters of a script without spaces count as one. */
  static int words(String line) {
    long wide = line.codePoints().filter(Shape::isWide).count();
    String spaced =
        wide == 0 ? line : line.replaceAll("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]", " ");
    return (int) (WORD.matcher(spaced).results().count() + (wide + 1) / 2);
  }

  /** Length as if written in Latin letters, so that one threshold serves all scripts. */
  static int weight(String line) {
    return (int) (line.length() + 2 * line.codePoints().filter(Shape::isWide).count());
  }

  static boolean endsSentence(CharSequence line) {
    int last = lastSign(line);
    return last >= 0 && SENTENCE_ENDS.indexOf(line.charAt(last)) >= 0;
  }

  /** Whether it begins as an item of a list does. */
  public static boolean isBullet(String line) {
    return BULLET.matcher(line).matches();
  }

  /**
   * Short, with no full stop, colon or comma at its end; an initial's dot ("U.S.") is no full stop.
   */
  static boolean isHeadline(String line) {
    return line.length() <= LONGEST_HEADLINE
        && words(line) >= 1
        && !isBullet(line)
        && !endsLikeText(line)
        && !INNER_STOP.matcher(line).find();
  }

  /**
   * The letters and digits alone, without case and accents: equal for two spellings of one title.
   */
  static String compared(String line) {
    String plain = MARKS.matcher(Normalizer.normalize(line, Normalizer.Form.NFKD)).replaceAll("");
    return NOT_COMPARED.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean endsLikeText(String line) {
    int last = lastSign(line);
    if (last < 0 || NO_HEADLINE_ENDS.indexOf(line.charAt(last)) < 0) return false;
    boolean initial = last >= 1 && Character.isUpperCase(line.charAt(last - 1));
    return !(line.charAt(last) == '.'
        && initial
        && (last == 1 || !Character.isLetter(line.charAt(last - 2))));
  }

  /** Index of the last character that closes no quotation or bracket; -1 when there is none. */
  private static int lastSign(CharSequence line) {
    int last = line.length() - 1;
    while (last >= 0 && CLOSING.indexOf(line.charAt(last)) >= 0) last--;
    return last;
  }

  private static boolean isWide(int c) {
    if (c < 0x2E80) return false;
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }
}
