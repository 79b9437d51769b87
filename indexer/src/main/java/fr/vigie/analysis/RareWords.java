package fr.vigie.analysis;

import org.apache.lucene.analysis.CharArrayMap;

/**
 * Values by word, in any case, for those who ask for every word of a text and nearly never find
 * one: its first letter, its last and its length tell nearly every other word without looking it
 * up. Not for use by several threads until it is filled.
 */
final class RareWords<V> {

  /** Letters of an alphabet by their last bits, which most have alike in both cases. */
  private static final int LETTERS = 1 << 5;

  private final CharArrayMap<V> values = new CharArrayMap<>(16, true);

  /**
   * The lengths of the words with these ends, as bits, the last of which stands for longer ones.
   */
  private final int[] lengths = new int[LETTERS * LETTERS];

  /** Gives a word of one character or more a value. */
  void put(String word, V value) {
    values.put(word, value);
    for (char first : cases(word.charAt(0))) {
      for (char last : cases(word.charAt(word.length() - 1)))
        lengths[ends(first, last)] |= bit(word.length());
    }
  }

  /** The value of a word; null when it has none. */
  V get(char[] chars, int length) {
    if (length == 0) return null;
    if ((lengths[ends(chars[0], chars[length - 1])] & bit(length)) == 0) return null;
    return values.get(chars, 0, length);
  }

  private static int bit(int length) {
    return 1 << Math.min(length, Integer.SIZE - 1);
  }

  private static char[] cases(char letter) {
    return new char[] {letter, Character.toLowerCase(letter), Character.toUpperCase(letter)};
  }

  private static int ends(char first, char last) {
    return first % LETTERS * LETTERS + last % LETTERS;
  }
}
