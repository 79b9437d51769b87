package fr.vigie.enrichment.language;

import java.util.Optional;

/** The scripts that tell languages apart. */
public enum Script {
  LATIN,
  CYRILLIC,
  ARABIC,
  GREEK,
  HEBREW,
  THAI,
  ARMENIAN,
  GEORGIAN,
  DEVANAGARI,
  TAMIL,
  BENGALI,
  HANGUL,
  HAN,
  /** Hiragana and katakana; a text with some of them among its Han characters is Japanese. */
  KANA;

  /** Up to here every letter is Latin. */
  private static final char LAST_ASCII = '\u007F';

  /** A character of these says as much as about two letters. */
  private static final int EAST_ASIAN_WEIGHT = 2;

  /** Share of kana in Japanese: rarely under a third; a Chinese text may quote a name. */
  private static final double LEAST_KANA = 0.1;

  /** First of the characters that are written two columns wide. */
  private static final char FIRST_EAST_ASIAN = '\u2E80';

  /** A text's length in UTF-16 units, each East Asian character for the letters it stands for. */
  public static int weightedLength(String text) {
    int eastAsian = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_EAST_ASIAN && c < 0xFB00) eastAsian++;
    }
    return text.length() + (EAST_ASIAN_WEIGHT - 1) * eastAsian;
  }

  /** The script of most of a text's letters; empty when it has no letters of a known script. */
  static Optional<Script> of(String text) {
    int[] weights = weights(text);
    int kana = weights[KANA.ordinal()];
    int han = weights[HAN.ordinal()];
    if (kana > 0) {
      boolean japanese = kana >= LEAST_KANA * (kana + han);
      weights[(japanese ? HAN : KANA).ordinal()] = 0;
      weights[(japanese ? KANA : HAN).ordinal()] = kana + han;
    }
    Script heaviest = LATIN;
    for (Script script : values()) {
      if (weights[script.ordinal()] > weights[heaviest.ordinal()]) heaviest = script;
    }
    return weights[heaviest.ordinal()] == 0 ? Optional.empty() : Optional.of(heaviest);
  }

  /** How much of a text is of each script. */
  private static int[] weights(String text) {
    int[] weights = new int[values().length];
    for (int i = 0, letter; i < text.length(); i += Character.charCount(letter)) {
      letter = text.codePointAt(i);
      Script script = Character.isLetter(letter) ? ofLetter(letter) : null;
      if (script == null) continue;
      boolean eastAsian = script == HAN || script == KANA || script == HANGUL;
      weights[script.ordinal()] += eastAsian ? EAST_ASIAN_WEIGHT : 1;
    }
    return weights;
  }

  /** Null for any other script. */
  private static Script ofLetter(int letter) {
    if (letter <= LAST_ASCII) return LATIN;
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case ARABIC -> ARABIC;
      case GREEK -> GREEK;
      case HEBREW -> HEBREW;
      case THAI -> THAI;
      case ARMENIAN -> ARMENIAN;
      case GEORGIAN -> GEORGIAN;
      case DEVANAGARI -> DEVANAGARI;
      case TAMIL -> TAMIL;
      case BENGALI -> BENGALI;
      case HANGUL -> HANGUL;
      case HAN -> HAN;
      case HIRAGANA, KATAKANA -> KANA;
      default -> null;
    };
  }
}
