package fr.vigie.enrichment;

import java.util.Arrays;

/**
 * The {@link Shingles} of an article, to be compared with another's where their signatures leave a
 * doubt. Immutable.
 *
 * <p>A reprint has nearly all of the other text, or, when many words were changed, some of it all
 * along: what differs is scattered, a few words here and there. Articles on one affair that repeat
 * a paragraph on what came before have long runs of the other text, and long runs of their own. The
 * limits were tuned on reprints of French news, see docs/copies.md.
 */
public final class SharedWords {

  /** Share of the shorter text that makes it a copy wherever it stands. */
  private static final double MOST = 0.8;

  /** Share of the shorter text that makes it a copy when what differs is scattered. */
  private static final double MUCH = 0.4;

  /** Pairs of words in a row that differ at most in an edited reprint. */
  private static final int LONGEST = 14;

  /** The same, on average. */
  private static final int MEAN = 4;

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

  /** Whether one text is a copy of the other, whichever is asked. */
  public boolean copies(SharedWords other) {
    return isShorterThan(other) ? isCopyOf(other) : other.isCopyOf(this);
  }

  private boolean isShorterThan(SharedWords other) {
    if (inOrder.length != other.inOrder.length) return inOrder.length < other.inOrder.length;
    return Arrays.compare(sorted, other.sorted) < 0;
  }

  private boolean isCopyOf(SharedWords longer) {
    int differing = 0;
    int runs = 0;
    int longest = 0;
    int run = 0;
    for (long shingle : inOrder) {
      if (Arrays.binarySearch(longer.sorted, shingle) >= 0) {
        run = 0;
      } else {
        if (run++ == 0) runs++;
        differing++;
        longest = Math.max(longest, run);
      }
    }
    boolean scattered = longest <= LONGEST && differing <= MEAN * runs;
    return inOrder.length - differing >= (scattered ? MUCH : MOST) * inOrder.length;
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
