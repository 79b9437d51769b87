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
 * <p>A hyphen before a digit becomes {@code _}, which Unicode's word rules (UAX #29) do not cut, so
 * that {@link DesignatorFilter} sees {@code F-35} whole and can tell it from {@code F 35}.
 */
final class CharacterMap {

  private static final String[] INVISIBLE = {
    "\u00AD", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\uFEFF"
  };

  /** Accents written as characters of their own (NFD), which folding would miss. */
  private static final char FIRST_ACCENT = '\u0300';

  private static final char LAST_ACCENT = '\u036F';
  private static final String[] APOSTROPHES = {
    "\u2019", "\u2018", "\u02BC", "\u02B9", "\u00B4", "\uFF07", "\u2032"
  };
  private static final String[] SPACES = {"\u00A0", "\u202F", "\u2007", "\u2009", "\u3000"};
  private static final String[] HYPHENS = {
    "\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\uFF0D"
  };

  private CharacterMap() {}

  /** For chains that cut by Unicode's rules. */
  static NormalizeCharMap withTies() {
    NormalizeCharMap.Builder map = common();
    for (int i = 0; i < SignedNames.SIGNS.length(); i++) {
      map.add(SignedNames.SIGNS.substring(i, i + 1), SignedNames.TIES.substring(i, i + 1));
    }
    return map.build();
  }

  /**
   * For chains that cut by a dictionary: the names in the case of the lexicon, in upper and in
   * lower case.
   */
  static NormalizeCharMap withNames(Set<String> signedNames) {
    Set<String> names = new TreeSet<>();
    for (String name : signedNames) {
      names.add(name);
      names.add(name.toUpperCase(Locale.ROOT));
      names.add(name.toLowerCase(Locale.ROOT));
    }
    NormalizeCharMap.Builder map = common();
    for (String name : names) map.add(name, SignedNames.spelt(name));
    return map.build();
  }

  private static NormalizeCharMap.Builder common() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String invisible : INVISIBLE) map.add(invisible, "");
    for (char mark = FIRST_ACCENT; mark <= LAST_ACCENT; mark++) map.add(String.valueOf(mark), "");
    for (String apostrophe : APOSTROPHES) map.add(apostrophe, "'");
    for (String space : SPACES) map.add(space, " ");
    for (String hyphen : HYPHENS) {
      map.add(hyphen, "-");
      addDesignatorHyphen(map, hyphen);
    }
    addDesignatorHyphen(map, "-");
    return map;
  }

  private static void addDesignatorHyphen(NormalizeCharMap.Builder map, String hyphen) {
    for (char digit = '0'; digit <= '9'; digit++) map.add(hyphen + digit, "_" + digit);
  }
}
