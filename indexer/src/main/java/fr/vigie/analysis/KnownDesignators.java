package fr.vigie.analysis;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The designators that are one over a space too, as {@code PAC 3}.
 *
 * @param glued in lower case: {@code pac3}
 * @param prefixes the hashes of the letters they begin with, in every mixture of cases
 */
record KnownDesignators(Set<String> glued, HashFilter prefixes) {

  /** Two kilobytes, for the five hundred spellings of the shipped lexicon's prefixes. */
  private static final int LOG2_BITS = 14;

  static KnownDesignators of(Set<String> glued) {
    HashFilter prefixes = new HashFilter(LOG2_BITS);
    for (String designator : glued) {
      String prefix = designator.replaceFirst("[0-9].*", "");
      for (String written : spellings(prefix))
        prefixes.add(WordTable.hash(written.toCharArray(), written.length()));
    }
    return new KnownDesignators(glued, prefixes);
  }

  private static Set<String> spellings(String prefix) {
    Set<String> spellings = new HashSet<>(Set.of(""));
    for (char letter : prefix.toCharArray()) {
      spellings =
          spellings.stream()
              .flatMap(start -> Stream.of(start + letter, start + Character.toUpperCase(letter)))
              .collect(Collectors.toSet());
    }
    return spellings;
  }

  boolean contains(String designator) {
    return glued.contains(designator.toLowerCase(Locale.ROOT));
  }

  /** Whether a designator may begin with these letters; when not, none does. */
  boolean mayBeginWith(char[] letters, int length) {
    return prefixes.mayContain(WordTable.hash(letters, length));
  }
}
