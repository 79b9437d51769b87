package fr.vigie.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;

/**
 * A word that may stand in a French number ({@link NumberInWords}), Belgian and Swiss ones too.
 *
 * @param ordinal whether it ends an ordinal
 */
record NumberWord(Kind kind, int value, boolean ordinal) {

  /** What a word does to the number before it. */
  enum Kind {
    UNIT,
    /** From ten to sixteen. */
    TEEN,
    TEN,
    HUNDRED,
    THOUSAND,
    AND
  }

  private static final CharArrayMap<NumberWord> WORDS = words();

  /** Those that a number may begin with. */
  private static final RareWords<NumberWord> BEGINNINGS = beginnings();

  /** Finds a word in any case; null when it stands in no number. */
  static NumberWord find(char[] chars, int length) {
    return WORDS.get(chars, 0, length);
  }

  /** Finds the first word of a number that is announced; null when it is none. */
  static NumberWord announced(char[] chars, int length) {
    NumberWord word = find(chars, length);
    return word != null && word.isCardinal() ? word : null;
  }

  /** Finds a word in any case; null when no number begins with it. */
  static NumberWord beginning(char[] chars, int length) {
    return BEGINNINGS.get(chars, length);
  }

  /** Whether it is a number by itself; an ordinal of one word is a word as any other. */
  private boolean isCardinal() {
    return !ordinal && kind != Kind.AND;
  }

  /** Whether a number may begin with it where nothing announces one: {@code un} is an article. */
  private boolean begins() {
    return isCardinal() && value > 1;
  }

  private static CharArrayMap<NumberWord> words() {
    CharArrayMap<NumberWord> words = new CharArrayMap<>(128, true);
    put(words, Kind.UNIT, 1, "un une", "unième");
    put(words, Kind.UNIT, 2, "deux", "deuxième");
    put(words, Kind.UNIT, 3, "trois", "troisième");
    put(words, Kind.UNIT, 4, "quatre", "quatrième");
    put(words, Kind.UNIT, 5, "cinq", "cinquième");
    put(words, Kind.UNIT, 6, "six", "sixième");
    put(words, Kind.UNIT, 7, "sept", "septième");
    put(words, Kind.UNIT, 8, "huit", "huitième");
    put(words, Kind.UNIT, 9, "neuf", "neuvième");
    put(words, Kind.TEEN, 10, "dix", "dixième");
    put(words, Kind.TEEN, 11, "onze", "onzième");
    put(words, Kind.TEEN, 12, "douze", "douzième");
    put(words, Kind.TEEN, 13, "treize", "treizième");
    put(words, Kind.TEEN, 14, "quatorze", "quatorzième");
    put(words, Kind.TEEN, 15, "quinze", "quinzième");
    put(words, Kind.TEEN, 16, "seize", "seizième");
    put(words, Kind.TEN, 20, "vingt vingts", "vingtième");
    put(words, Kind.TEN, 30, "trente", "trentième");
    put(words, Kind.TEN, 40, "quarante", "quarantième");
    put(words, Kind.TEN, 50, "cinquante", "cinquantième");
    put(words, Kind.TEN, 60, "soixante", "soixantième");
    put(words, Kind.TEN, 70, "septante", "septantième");
    put(words, Kind.TEN, 80, "huitante octante", "huitantième");
    put(words, Kind.TEN, 90, "nonante", "nonantième");
    put(words, Kind.HUNDRED, 100, "cent cents", "centième");
    put(words, Kind.THOUSAND, 1000, "mille", "millième");
    words.put("et", new NumberWord(Kind.AND, 0, false));
    return words;
  }

  /** Ordinals also without their accent, and in the plural. */
  private static void put(
      CharArrayMap<NumberWord> words, Kind kind, int value, String cardinals, String ordinal) {
    for (String word : cardinals.split(" ")) words.put(word, new NumberWord(kind, value, false));
    for (String word : List.of(ordinal, ordinal.replace('è', 'e'))) {
      words.put(word, new NumberWord(kind, value, true));
      words.put(word + "s", new NumberWord(kind, value, true));
    }
  }

  private static RareWords<NumberWord> beginnings() {
    RareWords<NumberWord> beginnings = new RareWords<>();
    WORDS.forEach(
        (key, word) -> {
          if (word.begins()) beginnings.put(new String((char[]) key), word);
        });
    return beginnings;
  }
}
