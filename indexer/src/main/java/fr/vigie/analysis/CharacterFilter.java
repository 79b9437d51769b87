package fr.vigie.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * Makes one the characters that are one to a reader and several to Unicode, drops those that are
 * invisible, ties what stands inside a name: see {@link CharacterMap}, and cuts sentences that have
 * no space between them. Every character gives one or none, so that a table serves, which is
 * several times faster than Lucene's mapping of any string to any other.
 */
final class CharacterFilter extends BaseCharFilter {

  private static final int NONE = -1;

  private final char[] map;

  /** A character read too far, to see what follows a hyphen or a full stop. */
  private int ahead = NONE;

  /** The character given last. */
  private char last;

  /** The one given before it. */
  private char lastButOne;

  /** Whether it is a tie after a space. */
  private boolean alone;

  private int given;
  private int dropped;

  /**
   * @param map by character, the one that stands for it, or {@link CharacterMap#DROPPED}
   */
  CharacterFilter(Reader in, char[] map) {
    super(in);
    this.map = map;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? NONE : one[0];
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (length == 0) return 0;
    int kept = 0;
    while (kept == 0) {
      int count = fill(chars, offset, length);
      if (count < 0) return NONE;
      kept = rewrite(chars, offset, count);
    }
    return kept;
  }

  private int fill(char[] chars, int offset, int length) throws IOException {
    if (ahead == NONE) return input.read(chars, offset, length);
    chars[offset] = (char) ahead;
    ahead = NONE;
    return 1;
  }

  /** Rewrites the characters in place; how many are left. */
  private int rewrite(char[] chars, int offset, int count) throws IOException {
    int end = offset + count;
    int to = offset;
    for (int from = offset; from < end; from++) {
      char c = map[chars[from]];
      if (c == CharacterMap.DROPPED) {
        dropped++;
        addOffCorrectMap(given + to - offset, dropped);
        continue;
      }
      if (c == '-' && Word.isDigit(from + 1 < end ? chars[from + 1] : peek()))
        c = CharacterMap.JOIN;
      if (c == '.'
          && endsWord()
          && Character.isUpperCase(from + 1 < end ? chars[from + 1] : peek())) c = ' ';
      boolean spaced = alone && c == ' ';
      if (spaced) c = last;
      alone = !spaced && last == ' ' && SignedNames.isTie(c);
      chars[to++] = c;
      lastButOne = last;
      last = c;
    }
    given += to - offset;
    return to - offset;
  }

  /**
   * Whether a full stop before a capital ends a sentence whose space was lost, {@code de
   * guerre.Une}: for Unicode it would be one word. In {@code U.S.Army} and {@code S.p.A.} it does
   * not.
   */
  private boolean endsWord() {
    return Character.isLetter(last) && Character.isLetterOrDigit(lastButOne);
  }

  private int peek() throws IOException {
    if (ahead == NONE) ahead = input.read();
    return ahead;
  }
}
