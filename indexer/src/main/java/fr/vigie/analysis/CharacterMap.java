package fr.vigie.analysis;

import fr.vigie.lexicon.Lexicon;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * The characters that are one to a reader and several to Unicode, and the signs inside a name that
 * would cut it.
 *
 * <p>A hyphen before a digit becomes {@code _}, which Unicode's word rules (UAX #29) do not cut, so
 * that {@link DesignatorFilter} sees {@code F-35} whole and can tell it from {@code F 35}.
 */
final class CharacterMap {

  private static final String[] INVISIBLE = {
    "\u00AD", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\uFEFF"
  };
  private static final String[] APOSTROPHES = {
    "\u2019", "\u2018", "\u02BC", "\u02B9", "\u00B4", "\uFF07", "\u2032"
  };
  private static final String[] SPACES = {"\u00A0", "\u202F", "\u2007", "\u2009", "\u3000"};
  private static final String[] HYPHENS = {
    "\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\uFF0D"
  };

  private CharacterMap() {}

  static NormalizeCharMap of(Lexicon lexicon) {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String invisible : INVISIBLE) map.add(invisible, "");
    for (String apostrophe : APOSTROPHES) map.add(apostrophe, "'");
    for (String space : SPACES) map.add(space, " ");
    for (String hyphen : HYPHENS) {
      map.add(hyphen, "-");
      addDesignatorHyphen(map, hyphen);
    }
    addDesignatorHyphen(map, "-");
    for (String name : namesWithSigns(lexicon)) map.add(name, withoutSigns(name));
    return map.build();
  }

  private static void addDesignatorHyphen(NormalizeCharMap.Builder map, String hyphen) {
    for (char digit = '0'; digit <= '9'; digit++) map.add(hyphen + digit, "_" + digit);
  }

  /**
   * Words such as {@code R&D}, {@code 2+2} and {@code F/A} in the case of the lexicon, in upper and
   * in lower case.
   */
  private static Set<String> namesWithSigns(Lexicon lexicon) {
    Set<String> names = new TreeSet<>();
    lexicon.concepts().stream()
        .flatMap(concept -> concept.forms().stream())
        .flatMap(form -> java.util.Arrays.stream(form.text().split("[\\s-]+")))
        .filter(word -> word.matches("[\\p{L}\\p{N}]+([&+/][\\p{L}\\p{N}]+)+"))
        .forEach(
            word -> {
              names.add(word);
              names.add(word.toUpperCase(Locale.ROOT));
              names.add(word.toLowerCase(Locale.ROOT));
            });
    return names;
  }

  private static String withoutSigns(String name) {
    return name.replace("&", "and").replace("+", "plus").replace("/", "");
  }
}
