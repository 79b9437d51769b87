package fr.vigie.enrichment.copies;

import fr.vigie.enrichment.evidence.Fold;

/**
 * Pairs of neighbouring words of a folded text, as hashes. Words of fewer than {@value
 * #LONG_ENOUGH} letters are passed over unless they hold a digit: most are function words, and a
 * pair of those says nothing. Scripts written without spaces give each three neighbouring
 * characters as a word.
 */
final class Shingles {

  /** Takes shingles. */
  interface Sink {
    void shingle(long hash);
  }

  private static final int LONG_ENOUGH = 4;

  /** Texts with fewer pairs of words are told with their title. */
  private static final int SHORT = 24;

  private static final int CHARACTERS = 3;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final String text;
  private final Sink sink;
  private long before;
  private int given;

  private Shingles(String text, Sink sink) {
    this.text = text;
    this.sink = sink;
  }

  /**
   * Gives every pair of neighbouring words of an article's text, in its order. The title is left
   * out, since reprints change it, unless the text is too short to tell alone.
   */
  static void of(String title, String text, Sink sink) {
    if (of(text, sink) < SHORT) of(title, sink);
  }

  /** Returns how many there were. */
  private static int of(String text, Sink sink) {
    Shingles shingles = new Shingles(text, sink);
    shingles.run();
    return shingles.given;
  }

  private void run() {
    int start = 0;
    while (start < text.length()) {
      char c = Fold.fold(text.charAt(start));
      if (!Character.isLetterOrDigit(c)) start++;
      else if (isWrittenWithoutSpaces(c)) start = characters(start);
      else start = word(start);
    }
  }

  /** Reads a word written between spaces; gives its end. */
  private int word(int start) {
    long hash = 0;
    boolean digit = false;
    int letters = 0;
    int end = start;
    for (; end < text.length(); end++) {
      char c = Fold.fold(text.charAt(end));
      if (!Character.isLetterOrDigit(c) || isWrittenWithoutSpaces(c)) break;
      hash = (hash ^ c) * FACTOR;
      digit |= c <= '9';
      letters += isSyllable(c) ? 2 : 1;
    }
    if (digit || letters >= LONG_ENOUGH) add(hash);
    return end;
  }

  /** Reads the three characters from here on, as far as there are; gives the next start. */
  private int characters(int start) {
    long hash = 0;
    int end = Math.min(text.length(), start + CHARACTERS);
    for (int i = start; i < end; i++) hash = (hash ^ Fold.fold(text.charAt(i))) * FACTOR;
    add(hash);
    return start + 1;
  }

  private void add(long word) {
    if (before != 0) {
      sink.shingle(mixed(before * 31 + word));
      given++;
    }
    before = word;
  }

  /** The finalizer of MurmurHash3: every bit of the result hangs on every bit of the input. */
  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  /** Whether a character is a syllable of Korean: two or three letters. */
  private static boolean isSyllable(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  private static boolean isWrittenWithoutSpaces(char c) {
    return c >= 0x2E80 && c < 0xA000 || c >= 0xF900 && c < 0xFB00;
  }
}
