package fr.vigie.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Country codes as inputs give them: here it is decided what is one. */
final class Countries {

  /** ISO 3166-1, and the code that the European Union and CLDR use for Kosovo. */
  private static final Set<String> MORE = Set.of("XK");

  private static final Set<String> ISO = Set.of(Locale.getISOCountries());

  private Countries() {}

  /** The valid ones in upper case, each once, in the order given; what is no code is left out. */
  static List<String> valid(List<String> given) {
    return given.stream()
        .map(code -> code.strip().toUpperCase(Locale.ROOT))
        .filter(code -> ISO.contains(code) || MORE.contains(code))
        .distinct()
        .toList();
  }
}
