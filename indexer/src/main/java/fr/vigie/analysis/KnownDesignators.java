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
 * @param prefixes the letters they begin with, in every mixture of cases
 */
record KnownDesignators(Set<String> glued, WordTable<Boolean> prefixes) {

  static KnownDesignators of(Set<String> glued) {
    WordTable<Boolean> prefixes = new WordTable<>();
    for (String designator : glued) {
      String prefix = designator.replaceFirst("[0-9].*", "");
      for (String written : spellings(prefix)) prefixes.put(written, true);
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

  /** Whether a designator begins with these letters. */
  boolean beginsWith(char[] letters, int length) {
    return prefixes.get(letters, length) != null;
  }
}
