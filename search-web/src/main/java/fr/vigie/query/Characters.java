package fr.vigie.query;

import java.text.Normalizer;

/** The characters of a query: which are kept, which separate, which can be searched. */
final class Characters {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** Any of these opens or closes a phrase; keyboards and word processors mix them. */
  private static final String DOUBLE_QUOTES = "\"“”„‟＂";

  private static final String QUOTES = DOUBLE_QUOTES + "«»";

  private Characters() {}

  /** Without controls, unpaired surrogates and invisible format characters, in NFC. */
  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL, Character.SURROGATE -> kept.append(' ');
                case Character.FORMAT -> {
                  // The joiners are spelling in Persian and in emoji; the others are invisible.
                  if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) kept.appendCodePoint(c);
                }
                default -> kept.appendCodePoint(c);
              }
            });
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isQuote(int c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** Whether {@code close} ends what {@code open} began. */
  static boolean closes(int open, int close) {
    return open == '«'
        ? close == '»'
        : DOUBLE_QUOTES.indexOf(open) >= 0 && DOUBLE_QUOTES.indexOf(close) >= 0;
  }

  /** Whether it ends a word token: white space, parentheses, quotation marks. */
  static boolean isDelimiter(int c) {
    return isSpace(c) || c == '(' || c == ')' || isQuote(c);
  }

  /** Whether an index may hold it: letters, digits of any kind, pictures. */
  static boolean searchable(int c) {
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER -> true;
          case Character.OTHER_NUMBER, Character.OTHER_SYMBOL -> true;
          default -> false;
        };
  }

  static boolean searchable(String text) {
    return text.codePoints().anyMatch(Characters::searchable);
  }

  static boolean hasSpace(String text) {
    return text.codePoints().anyMatch(Characters::isSpace);
  }

  /** Without white space at the ends, no-break spaces included. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) start++;
    while (end > start && isSpace(text.charAt(end - 1))) end--;
    return text.substring(start, end);
  }

  /** Without any of these characters at the end. */
  static String stripEnd(String text, String unwanted) {
    int end = text.length();
    while (end > 0 && unwanted.indexOf(text.charAt(end - 1)) >= 0) end--;
    return text.substring(0, end);
  }
}
