package fr.vigie.enrichment.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads language codes as metadata give them: {@code fr}, {@code fr-FR}, {@code en_US}, {@code
 * fra}.
 */
final class LanguageTag {

  private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());

  /** ISO 639-1 by the three-letter code. */
  private static final Map<String, String> BY_THREE_LETTERS =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(LanguageTag::threeLetters, code -> code, (first, second) -> first));

  private LanguageTag() {}

  /** The ISO 639-1 code of the primary subtag; empty when there is none. */
  static Optional<String> primary(String tag) {
    String code = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    if (code.length() == 3) code = BY_THREE_LETTERS.getOrDefault(code, "");
    return ISO_639_1.contains(code) ? Optional.of(modern(code)) : Optional.empty();
  }

  private static String modern(String code) {
    return switch (code) {
      case "iw" -> "he";
      case "in" -> "id";
      case "ji" -> "yi";
      case "nb" -> "no";
      default -> code;
    };
  }

  private static String threeLetters(String code) {
    try {
      return Locale.of(code).getISO3Language();
    } catch (MissingResourceException e) {
      return code;
    }
  }
}
