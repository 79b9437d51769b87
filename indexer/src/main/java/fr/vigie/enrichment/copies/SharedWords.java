package fr.vigie.enrichment.copies;

import java.util.Arrays;

/**
 * The {@link Shingles} of an article, to be compared with another's where their signatures leave a
 * doubt. Immutable.
 *
 * <p>A reprint has nearly all of the other text, or, when many words were changed, some of it all
 * along: what differs is scattered, a few words here and there. Articles on one affair that repeat
 * a paragraph on what came before have long runs of the other text, and long runs of their own.
 * Press releases of one firm are the same but for one piece, in each of them: what is news. The
 * limits were tuned on reprints of French news, see docs/copies.md.
 */
public final class SharedWords {

  /** Share of the shorter text that makes it a copy wherever it stands. */
  private static final double MOST = 0.8;

  /** Share of both texts together that makes them copies wherever it stands. */
  private static final double HALF = 0.5;

  /** Share of the shorter text that makes it a copy when what differs is scattered. */
  private static final double MUCH = 0.4;

  /** Pairs of words in a row that differ at most in an edited reprint. */
  private static final int LONGEST = 14;

  /** The same, on average. */
  private static final int MEAN = 4;

  /** Share of a text that may be its own news, the rest being said of everything. */
  private static final double NEWS = 0.15;

  /** Fewest pairs of words that are news. */
  private static final int LEAST_NEWS = 12;

  /** Share of what differs that is in one piece, where that is the news. */
  private static final double ONE_PIECE = 0.6;

  private final long[] inOrder;
  private final long[] sorted;

  private SharedWords(long[] inOrder) {
    this.inOrder = inOrder;
    this.sorted = inOrder.clone();
    Arrays.sort(sorted);
  }

  public static SharedWords of(String title, String text) {
    Growing growing = new Growing();
    Shingles.of(title, text, growing);
    return new SharedWords(Arrays.copyOf(growing.shingles, growing.size));
  }

  /** How many pairs of words it holds. */
  public int size() {
    return inOrder.length;
  }

  /**
   * How a text differs from another.
   *
   * @param pairs how many of its pairs of words the other has not
   * @param runs in how many pieces
   * @param longest how many are in the longest
   * @param size how many it has in all
   */
  private record Difference(int pairs, int runs, int longest, int size) {

    int shared() {
      return size - pairs;
    }

    boolean isScattered() {
      return longest <= LONGEST && pairs <= MEAN * runs;
    }

    boolean isNews() {
      return longest >= LEAST_NEWS && longest >= ONE_PIECE * pairs && longest >= NEWS * size;
    }
  }

  /** Whether one text is a copy of the other, whichever is asked. */
  public boolean copies(SharedWords other) {
    boolean first = isShorterThan(other);
    SharedWords shorter = first ? this : other;
    SharedWords longer = first ? other : this;
    Difference own = shorter.from(longer);
    boolean most = own.shared() >= (own.isScattered() ? MUCH : MOST) * own.size();
    if (most && !own.isNews()) return true;
    Difference added = longer.from(shorter);
    if (own.isNews() && added.isNews()) return false;
    return most || own.shared() >= HALF * (own.size() + added.pairs());
  }

  private boolean isShorterThan(SharedWords other) {
    if (inOrder.length != other.inOrder.length) return inOrder.length < other.inOrder.length;
    return Arrays.compare(sorted, other.sorted) < 0;
  }

  private Difference from(SharedWords other) {
    int pairs = 0;
    int runs = 0;
    int longest = 0;
    int run = 0;
    for (long shingle : inOrder) {
      if (Arrays.binarySearch(other.sorted, shingle) >= 0) {
        run = 0;
      } else {
        if (run++ == 0) runs++;
        pairs++;
        longest = Math.max(longest, run);
      }
    }
    return new Difference(pairs, runs, longest, inOrder.length);
  }

  private static final class Growing implements Shingles.Sink {
    private long[] shingles = new long[512];
    private int size;

    @Override
    public void shingle(long hash) {
      if (size == shingles.length) shingles = Arrays.copyOf(shingles, 2 * size);
      shingles[size++] = hash;
    }
  }
}
