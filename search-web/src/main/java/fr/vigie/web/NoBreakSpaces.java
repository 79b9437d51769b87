package fr.vigie.web;

import java.util.regex.Pattern;

/** The spaces that French has beside its signs: no line begins or ends there. */
final class NoBreakSpaces {

  private static final Pattern BESIDE_SIGN = Pattern.compile(" (?=[;:!?»%€])|(?<=«) ");

  private NoBreakSpaces() {}

  /** A text with them where it has ordinary ones, as articles and other rooms often do. */
  static String in(String text) {
    return BESIDE_SIGN.matcher(text).replaceAll("\u00a0");
  }
}
