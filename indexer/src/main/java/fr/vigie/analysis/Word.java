package fr.vigie.analysis;

import java.nio.CharBuffer;
import java.util.Arrays;

/** A word of the text under analysis, reused from one word to the next. */
final class Word {

  char[] surface = new char[16];
  int surfaceLength;
  char[] stem = new char[16];
  int stemLength;
  int stemHash;
  int startOffset;
  int endOffset;
  int increment;
  int letterCase;
  String type;

  /**
   * Another reading of the same position, such as the model of a variant; null when there is none.
   */
  Word beside;

  /** The next position, once it has been read; only the first word of a position has it. */
  Word next;

  void setSurface(char[] chars, int length) {
    if (surface.length < length) surface = new char[length * 2];
    System.arraycopy(chars, 0, surface, 0, length);
    surfaceLength = length;
  }

  void setStem(char[] chars, int length) {
    if (stem.length < length) stem = new char[length * 2];
    System.arraycopy(chars, 0, stem, 0, length);
    stemLength = length;
    stemHash = WordTable.hash(chars, length);
  }

  boolean hasSurface(String other) {
    return other.length() == surfaceLength
        && other.contentEquals(CharBuffer.wrap(surface, 0, surfaceLength));
  }

  /** Whether it is written alike in every language: a designator, a number or a percentage. */
  boolean isNeutral() {
    return type.equals(Terms.DESIGNATOR_TYPE)
        || type.equals(Terms.NUMBER_TYPE) && (isDigit(surface[0]) || surface[0] == '%');
  }

  /** Whether it stands in the text, and is not told from another that does. */
  boolean isTyped() {
    return !type.equals(Terms.VERB_TYPE);
  }

  /** Whether it is one of some words, written as they are. */
  boolean isItsStem(WordTable<Boolean> words) {
    return Arrays.equals(surface, 0, surfaceLength, stem, 0, stemLength)
        && words.get(stem, stemLength, stemHash) != null;
  }

  /**
   * Whether an article or particle was cut off before a word, which leaves a space, a letter and an
   * apostrophe at least between it and the word before.
   *
   * @param gap characters between the two words
   */
  static boolean isElided(int gap) {
    return gap >= 3;
  }

  /** Whether a character is one of {@code 0} to {@code 9}. */
  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return String.valueOf(Arrays.copyOf(surface, surfaceLength));
  }
}
