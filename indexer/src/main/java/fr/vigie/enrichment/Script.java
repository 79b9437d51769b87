package fr.vigie.enrichment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The scripts that tell languages apart. */
enum Script {
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

  /** A character of these says as much as about two letters. */
  private static final int EAST_ASIAN_WEIGHT = 2;

  /** Share of kana in Japanese: rarely under a third; a Chinese text may quote a name. */
  private static final double LEAST_KANA = 0.1;

  /** First of the characters that are written two columns wide. */
  private static final char FIRST_EAST_ASIAN = '\u2E80';

  /** A text's length in UTF-16 units, each East Asian character for the letters it stands for. */
  static int weightedLength(String text) {
    int eastAsian = (int) text.chars().filter(c -> c >= FIRST_EAST_ASIAN && c < 0xFB00).count();
    return text.length() + (EAST_ASIAN_WEIGHT - 1) * eastAsian;
  }

  /** The script of most of a text's letters; empty when it has no letters of a known script. */
  static Optional<Script> of(String text) {
    Map<Script, Integer> weights = new EnumMap<>(Script.class);
    text.codePoints().filter(Character::isLetter).forEach(letter -> count(letter, weights));
    int kana = weights.getOrDefault(KANA, 0);
    int han = weights.getOrDefault(HAN, 0);
    if (kana > 0) {
      boolean japanese = kana >= LEAST_KANA * (kana + han);
      weights.remove(japanese ? HAN : KANA);
      weights.put(japanese ? KANA : HAN, kana + han);
    }
    return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static void count(int letter, Map<Script, Integer> weights) {
    Script script = ofLetter(letter);
    if (script == null) return;
    int weight = script == HAN || script == KANA || script == HANGUL ? EAST_ASIAN_WEIGHT : 1;
    weights.merge(script, weight, Integer::sum);
  }

  /** Null for any other script. */
  private static Script ofLetter(int letter) {
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
