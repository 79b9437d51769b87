package fr.vigie.analysis;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * The characters that are one to a reader and several to Unicode, and the signs inside a name that
 * would cut it: they become ties ({@link SignedNames}) or, where a dictionary would cut at a tie,
 * the names are spelt out.
 *
 * <p>A hyphen before a digit becomes {@link #JOIN}, which Unicode's word rules (UAX #29) do not
 * cut, so that {@link DesignatorFilter} sees {@code F-35} whole and can tell it from {@code F 35}.
 */
final class CharacterMap {

  /** Stands in a table for a character that gives none. */
  static final char DROPPED = '\uFFFF';

  static final char JOIN = '_';

  /**
   * Stands for a percent sign, which Unicode's word rules would drop: the square of the same
   * meaning, which they make a word of its own even after a digit.
   */
  private static final char PERCENT_SQUARE = '\u332B';

  /**
   * The same where a dictionary cuts, which drops signs and squares: a letter that texts do not
   * have, in a script that it cuts from digits and from its own.
   */
  private static final char PERCENT_LETTER = '\u047E';

  private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u200E\u200F\uFEFF";

  /** Accents written as characters of their own (NFD), which folding would miss. */
  private static final char FIRST_ACCENT = '\u0300';

  private static final char LAST_ACCENT = '\u036F';
  private static final String APOSTROPHES = "\u2019\u2018\u02BC\u02B9\u00B4\uFF07\u2032";
  private static final String SPACES = "\u00A0\u202F\u2007\u2009\u3000";
  private static final String PERCENT_SIGNS = "%\uFF05\uFE6A\u066A";
  private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2212\uFF0D";

  private CharacterMap() {}

  /** For chains that cut by Unicode's rules. */
  static char[] forWordRules() {
    char[] map = forDictionaries();
    for (int i = 0; i < SignedNames.SIGNS.length(); i++) {
      map[SignedNames.SIGNS.charAt(i)] = SignedNames.TIES.charAt(i);
    }
    fill(map, PERCENT_SIGNS, PERCENT_SQUARE);
    return map;
  }

  /** For chains that cut by a dictionary, after {@link #spellingNames}. */
  static char[] forDictionaries() {
    char[] map = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < map.length; c++) map[c] = (char) c;
    for (char mark = FIRST_ACCENT; mark <= LAST_ACCENT; mark++) map[mark] = DROPPED;
    fill(map, INVISIBLE, DROPPED);
    fill(map, APOSTROPHES, '\'');
    fill(map, SPACES, ' ');
    fill(map, HYPHENS, '-');
    fill(map, PERCENT_SIGNS, PERCENT_LETTER);
    return map;
  }

  /** Whether it stands for a percent sign. */
  static boolean isPercent(char c) {
    return c == PERCENT_SQUARE || c == PERCENT_LETTER;
  }

  /**
   * For chains that cut by a dictionary: spells out the names in the case of the lexicon, in upper
   * and in lower case.
   */
  static NormalizeCharMap spellingNames(Set<String> signedNames) {
    Set<String> names = new TreeSet<>();
    for (String name : signedNames) {
      names.add(name);
      names.add(name.toUpperCase(Locale.ROOT));
      names.add(name.toLowerCase(Locale.ROOT));
    }
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String name : names) map.add(name, SignedNames.spelt(name));
    return map.build();
  }

  private static void fill(char[] map, String characters, char replacement) {
    for (int i = 0; i < characters.length(); i++) map[characters.charAt(i)] = replacement;
  }
}
