package fr.vigie.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;

/**
 * The ways to write a French ordinal are one: {@code 5e}, {@code 5ème} and {@code Ve} are {@code
 * cinquième}, {@code XXIe} is {@code 21e}, {@code 1re} is {@code premier}. Works on the folded word
 * of a chain, whose case as written is in the flags.
 */
final class Ordinals {

  /** Those of one word. */
  private static final Map<Integer, String> WORDS =
      Map.ofEntries(
          Map.entry(1, "premier"),
          Map.entry(2, "deuxieme"),
          Map.entry(3, "troisieme"),
          Map.entry(4, "quatrieme"),
          Map.entry(5, "cinquieme"),
          Map.entry(6, "sixieme"),
          Map.entry(7, "septieme"),
          Map.entry(8, "huitieme"),
          Map.entry(9, "neuvieme"),
          Map.entry(10, "dixieme"),
          Map.entry(11, "onzieme"),
          Map.entry(12, "douzieme"),
          Map.entry(13, "treizieme"),
          Map.entry(14, "quatorzieme"),
          Map.entry(15, "quinzieme"),
          Map.entry(16, "seizieme"),
          Map.entry(20, "vingtieme"),
          Map.entry(30, "trentieme"),
          Map.entry(40, "quarantieme"),
          Map.entry(50, "cinquantieme"),
          Map.entry(60, "soixantieme"));

  private static final String[] UNITS = {
    "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"
  };
  private static final Map<String, Integer> ROMAN = roman();

  /** Words and names, unless some of their letters are capitals and the last is none. */
  private static final Set<String> ALSO_WORDS = Set.of("vie", "xie", "ive");

  private static final String FIRST = "er";
  private static final String NEXT = "e";

  /** No plural, which would make six of {@code vies}. */
  private static final Set<String> AFTER_ROMAN = Set.of(NEXT, "eme", "emes");

  private final CharTermAttribute term;
  private final FlagsAttribute letterCase;

  Ordinals(CharTermAttribute term, FlagsAttribute letterCase) {
    this.term = term;
    this.letterCase = letterCase;
  }

  /** Rewrites the word when it is an ordinal in figures; whether it is. */
  boolean rewrite() {
    if (term.length() < 2) return false;
    int figures = figures();
    if (figures > 0) return rewriteFigures(figures);
    return isRoman(term.charAt(0)) && rewriteRoman();
  }

  private boolean rewriteFigures(int figures) {
    if (figures == term.length()) return false;
    String ending = ending(figures);
    String number = term.subSequence(0, figures).toString();
    switch (ending) {
      case FIRST -> write(number.equals("1") ? WORDS.get(1) : number + FIRST);
      case NEXT -> write(next(number));
      case "nd" -> write(number + ending);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean rewriteRoman() {
    int letters = 0;
    while (letters < term.length() && isRoman(term.charAt(letters))) letters++;
    if (letters == term.length()) return false;
    Integer value = ROMAN.get(term.subSequence(0, letters).toString());
    String ending = term.subSequence(letters, term.length()).toString();
    if (value == null || !(value == 1 ? ending.equals(FIRST) : AFTER_ROMAN.contains(ending)))
      return false;
    if (ending.equals(NEXT) && !isWrittenAsOne(letters)) return false;
    write(value == 1 ? WORDS.get(1) : next(value.toString()));
    return true;
  }

  /**
   * Whether the case lets it be one: {@code Ve} and {@code VIe}, not {@code VE} and {@code Vie}.
   */
  private boolean isWrittenAsOne(int letters) {
    int written = letterCase.getFlags();
    boolean mixed = written == LetterCase.MIXED;
    return switch (letters) {
      case 1 -> written != LetterCase.UPPER;
      case 2 -> mixed || written != LetterCase.CAPITALISED && !ALSO_WORDS.contains(term.toString());
      default -> true;
    };
  }

  private int figures() {
    int figures = 0;
    while (figures < term.length() && Word.isDigit(term.charAt(figures))) figures++;
    return figures;
  }

  /** The shortest writing of what follows the figures. */
  private String ending(int figures) {
    String written = term.subSequence(figures, term.length()).toString();
    return switch (written) {
      case "es", "eme", "emes", "ieme", "iemes" -> NEXT;
      case "ers", "ere", "eres", "re", "res" -> FIRST;
      case "nds", "nde", "ndes" -> "nd";
      default -> written;
    };
  }

  private static String next(String number) {
    boolean small = number.length() < 3;
    String word = small ? WORDS.get(Integer.parseInt(number)) : null;
    return word == null || number.equals("1") ? number + NEXT : word;
  }

  private void write(String ordinal) {
    term.setEmpty().append(ordinal);
  }

  private static boolean isRoman(char c) {
    return c == 'i' || c == 'v' || c == 'x';
  }

  /** Those of centuries and regiments, to 39. */
  private static Map<String, Integer> roman() {
    Map<String, Integer> roman = new HashMap<>();
    for (int value = 1; value < 40; value++)
      roman.put("x".repeat(value / 10) + UNITS[value % 10], value);
    return Map.copyOf(roman);
  }
}
