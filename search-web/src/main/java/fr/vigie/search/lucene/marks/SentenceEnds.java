package fr.vigie.search.lucene.marks;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.util.ArrayUtil;

/**
 * Where a text may be broken: at the ends of its sentences as Java tells them, and on either side
 * of the end of a line. Java's own iterator goes back to a safe place and forward again for each
 * question, which was a quarter of what a page of snippets cost; here each break is found once, and
 * Java is asked only from a sign on that can end a sentence. Not for several threads.
 */
final class SentenceEnds extends BreakIterator {

  /** What Java's rules end a sentence at; of all else there may be any number in one. */
  static final String SIGNS = "!.?\u0964\u0965\u2029\u3002\uFF01\uFF0E\uFF1F";

  private static final char LAST_USUAL_SIGN = '?';
  private static final char LINE_END = '\n';
  private static final int USUAL_BREAKS = 64;

  private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
  private CharacterIterator characters = new StringCharacterIterator("");
  private String text = "";

  /** The breaks found so far, from the beginning of the text on. */
  private int[] breaks = new int[USUAL_BREAKS];

  private int size;
  private int current;

  @Override
  public void setText(String newText) {
    text = newText;
    characters = new StringCharacterIterator(newText);
    breaks[0] = 0;
    size = 1;
    current = 0;
  }

  @Override
  public void setText(CharacterIterator newText) {
    throw new UnsupportedOperationException("a text is a string");
  }

  @Override
  public CharacterIterator getText() {
    return characters;
  }

  @Override
  public int current() {
    return current;
  }

  @Override
  public int first() {
    return current = 0;
  }

  @Override
  public int last() {
    return current = text.length();
  }

  @Override
  public int following(int offset) {
    if (offset >= text.length()) return outside(text.length());
    int index = indexAfter(offset);
    return current = breaks[index];
  }

  @Override
  public int preceding(int offset) {
    if (offset <= 0) return outside(0);
    int index = indexAfter(offset - 1) - 1;
    return current = breaks[index];
  }

  @Override
  public int next() {
    return following(current);
  }

  @Override
  public int previous() {
    return preceding(current);
  }

  @Override
  public int next(int count) {
    int place = current;
    for (int i = 0; i < Math.abs(count) && place != DONE; i++)
      place = count < 0 ? previous() : next();
    return place;
  }

  private int outside(int end) {
    current = end;
    return DONE;
  }

  /** The index of the first break after an offset in the text. */
  private int indexAfter(int offset) {
    while (breaks[size - 1] <= offset) {
      breaks = ArrayUtil.grow(breaks, size + 1);
      breaks[size] = find(breaks[size - 1]);
      size++;
    }
    int found = Arrays.binarySearch(breaks, 0, size, offset);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** The break after one. */
  private int find(int from) {
    if (text.charAt(from) == LINE_END) return from + 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == LINE_END) return i;
      if (isSign(c)) return sentenceEnd(Math.max(from, i - 1));
    }
    return text.length();
  }

  /**
   * The end of a sentence: after the first sign perhaps, perhaps after a later one.
   *
   * @param start the character before its first sign, where that does not begin it: Java takes the
   *     first character it reads for one of the sentence, whatever it is
   */
  private int sentenceEnd(int start) {
    int line = text.indexOf(LINE_END, start);
    int end = line < 0 ? text.length() : line;
    sentences.setText(new StringCharacterIterator(text, start, end, start));
    return sentences.next();
  }

  private static boolean isSign(char c) {
    return c <= LAST_USUAL_SIGN ? c == '.' || c == '!' || c == '?' : SIGNS.indexOf(c) >= 0;
  }
}
