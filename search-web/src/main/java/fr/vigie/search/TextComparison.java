package fr.vigie.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What two texts have in common, word by word and in order; punctuation and case do not count. The
 * texts are aligned on the runs of three words that each has once (patience diff, Bram Cohen,
 * 2005), and between these on pairs and on single words that each has once there: n log n, whatever
 * the texts. Immutable.
 */
public final class TextComparison {

  /** Words that are compared of each text; the rest is as if it were not there. */
  public static final int MOST_WORDS = 20_000;

  private static final int LONGEST_RUN = 3;

  /** Enough for the numbers of the words of two texts; a run of them fits into a long. */
  private static final int WORD_BITS = 16;

  /** Where the first characters are that make a word each: Chinese and Japanese. */
  private static final int FIRST_IDEOGRAPH = 0x2E80;

  /** Whose a piece of text is. */
  public enum Whose {
    BOTH,
    /** In the text alone. */
    ONE,
    /** In the other text alone. */
    OTHER
  }

  /**
   * A run of words as they stand in the text, or in the other when they are its own.
   *
   * @param words how many
   */
  public record Piece(Whose whose, String text, int words) {}

  /** A text as its words: compared by number, shown by offsets. */
  private record Side(String text, int[] words, int[] starts, int[] ends) {}

  private final Side one;
  private final Side other;

  /** For each word of the text the word of the other it stands for, -1 when there is none. */
  private final int[] twins;

  private TextComparison(Side one, Side other) {
    this.one = one;
    this.other = other;
    this.twins = new int[one.words().length];
    Arrays.fill(twins, -1);
  }

  public static TextComparison of(String text, String other) {
    return of(text, List.of(other)).getFirst();
  }

  /** A text with each of others. */
  public static List<TextComparison> of(String text, List<String> others) {
    Map<String, Integer> numbers = new HashMap<>();
    Side one = side(text, word -> numbers.computeIfAbsent(word, unseen -> numbers.size()));
    return others.stream().map(other -> of(one, side(other, knowing(numbers)))).toList();
  }

  /** Numbers the words of another text: those of the text as there, others on from these. */
  private static ToIntFunction<String> knowing(Map<String, Integer> numbers) {
    Map<String, Integer> others = new HashMap<>();
    return word -> {
      Integer known = numbers.get(word);
      return known == null
          ? others.computeIfAbsent(word, unseen -> numbers.size() + others.size())
          : known;
    };
  }

  private static TextComparison of(Side one, Side other) {
    TextComparison comparison = new TextComparison(one, other);
    comparison.align(0, one.words().length, 0, other.words().length, LONGEST_RUN);
    return comparison;
  }

  /**
   * The share of the text's words that the other has too, 0 to 1; 1 for two texts without words.
   */
  public double share() {
    if (twins.length == 0) return other.words().length == 0 ? 1 : 0;
    return Arrays.stream(twins).filter(twin -> twin >= 0).count() / (double) twins.length;
  }

  /** Both texts as pieces in their order; where they differ, the text's comes first. */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < twins.length || j < other.words().length) {
      int start = i;
      while (i < twins.length && twins[i] < 0) i++;
      add(pieces, Whose.ONE, one, start, i);
      int next = i < twins.length ? twins[i] : other.words().length;
      add(pieces, Whose.OTHER, other, j, next);
      j = next;
      start = i;
      for (; i < twins.length && twins[i] == j; i++) j++;
      add(pieces, Whose.BOTH, one, start, i);
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, Whose whose, Side side, int from, int to) {
    if (from == to) return;
    String text = side.text().substring(side.starts()[from], side.ends()[to - 1]);
    pieces.add(new Piece(whose, text, to - from));
  }

  /** Finds the twins of the words from {@code i} to {@code iEnd}. */
  private void align(int i, int iEnd, int j, int jEnd, int run) {
    for (; i < iEnd && j < jEnd && one.words()[i] == other.words()[j]; i++) twins[i] = j++;
    for (; i < iEnd && j < jEnd && one.words()[iEnd - 1] == other.words()[jEnd - 1]; jEnd--)
      twins[--iEnd] = jEnd - 1;
    if (run == 0 || i == iEnd || j == jEnd) return;
    for (int[] anchor : inOrder(anchors(i, iEnd, j, jEnd, run))) {
      if (anchor[0] < i || anchor[1] < j) continue;
      align(i, anchor[0], j, anchor[1], run - 1);
      i = anchor[0];
      j = anchor[1];
      for (; i < iEnd && j < jEnd && one.words()[i] == other.words()[j]; i++) twins[i] = j++;
    }
    align(i, iEnd, j, jEnd, run - 1);
  }

  /** Where the runs stand that each text has once here, in the order of the text. */
  private List<int[]> anchors(int i, int iEnd, int j, int jEnd, int run) {
    Map<Long, Integer> mine = onlyOnes(one.words(), i, iEnd, run);
    Map<Long, Integer> theirs = onlyOnes(other.words(), j, jEnd, run);
    List<int[]> anchors = new ArrayList<>();
    mine.forEach(
        (words, at) -> {
          int there = theirs.getOrDefault(words, -1);
          if (at >= 0 && there >= 0) anchors.add(new int[] {at, there});
        });
    anchors.sort((a, b) -> Integer.compare(a[0], b[0]));
    return anchors;
  }

  /** By run of words where it stands; -1 when it stands twice. */
  private static Map<Long, Integer> onlyOnes(int[] words, int from, int to, int run) {
    Map<Long, Integer> runs = HashMap.newHashMap(Math.max(0, to - from));
    for (int at = from; at + run <= to; at++) {
      long key = 0;
      for (int word = at; word < at + run; word++) key = key << WORD_BITS | words[word];
      runs.merge(key, at, (once, twice) -> -1);
    }
    return runs;
  }

  /** The most of these that are in the order of both texts: a longest increasing subsequence. */
  private static List<int[]> inOrder(List<int[]> anchors) {
    int[] last = new int[anchors.size()];
    int[] before = new int[anchors.size()];
    int length = 0;
    for (int at = 0; at < anchors.size(); at++) {
      int low = 0;
      for (int high = length; low < high; ) {
        int middle = (low + high) >>> 1;
        if (anchors.get(last[middle])[1] < anchors.get(at)[1]) low = middle + 1;
        else high = middle;
      }
      before[at] = low == 0 ? -1 : last[low - 1];
      last[low] = at;
      length = Math.max(length, low + 1);
    }
    List<int[]> longest = new ArrayList<>();
    for (int at = length == 0 ? -1 : last[length - 1]; at >= 0; at = before[at])
      longest.addFirst(anchors.get(at));
    return longest;
  }

  private static Side side(String text, ToIntFunction<String> numbers) {
    int most = Math.min(MOST_WORDS, text.length());
    int[] words = new int[most];
    int[] starts = new int[most];
    int[] ends = new int[most];
    int count = 0;
    int end;
    for (int at = 0; at < text.length() && count < most; at = Math.max(at + 1, end)) {
      end = end(text, at);
      if (end == at) continue;
      words[count] = numbers.applyAsInt(text.substring(at, end).toLowerCase(Locale.ROOT));
      starts[count] = at;
      ends[count++] = end;
    }
    return new Side(
        text,
        Arrays.copyOf(words, count),
        Arrays.copyOf(starts, count),
        Arrays.copyOf(ends, count));
  }

  /** Where the word ends that begins here; here when none does. */
  private static int end(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (isWordAlone(c)) return end == start ? end + Character.charCount(c) : end;
      if (!isOfWord(c)) return end;
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean isWordAlone(int c) {
    if (c < FIRST_IDEOGRAPH) return false;
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  /** Whether a character is a letter, a mark or a number. */
  private static boolean isOfWord(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }
}
