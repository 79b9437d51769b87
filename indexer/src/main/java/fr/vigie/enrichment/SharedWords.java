package fr.vigie.enrichment;

import java.util.Arrays;

/**
 * The {@link Shingles} of an article, to be compared with another's where their signatures leave a
 * doubt. Immutable.
 *
 * <p>A reprint has most of the other text, or, when many words were changed, some of each part of
 * it. Articles on one affair that repeat a paragraph on what came before have much of one part and
 * nothing of the next. The shares were tuned on reprints of French news, see docs/copies.md.
 */
public final class SharedWords {

  /** Share of the shorter text that makes it a copy wherever it stands. */
  private static final double MOST = 0.6;

  /** Share of the shorter text that makes it a copy when it stands everywhere. */
  private static final double MUCH = 0.4;

  /** Share of each part of the shorter text that is everywhere. */
  private static final double OF_EACH_PART = 0.2;

  private static final int PARTS = 4;

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

  /** Whether one text is a copy of the other, whichever is asked. */
  public boolean copies(SharedWords other) {
    return isShorterThan(other) ? isCopyOf(other) : other.isCopyOf(this);
  }

  private boolean isShorterThan(SharedWords other) {
    if (inOrder.length != other.inOrder.length) return inOrder.length < other.inOrder.length;
    return Arrays.compare(sorted, other.sorted) < 0;
  }

  private boolean isCopyOf(SharedWords longer) {
    int all = 0;
    boolean everywhere = true;
    for (int part = 0; part < PARTS; part++) {
      int start = (int) ((long) inOrder.length * part / PARTS);
      int end = (int) ((long) inOrder.length * (part + 1) / PARTS);
      int shared = shared(longer, start, end);
      everywhere &= shared >= OF_EACH_PART * (end - start);
      all += shared;
    }
    return all >= (everywhere ? MUCH : MOST) * inOrder.length;
  }

  private int shared(SharedWords longer, int start, int end) {
    int shared = 0;
    for (int i = start; i < end; i++)
      if (Arrays.binarySearch(longer.sorted, inOrder[i]) >= 0) shared++;
    return shared;
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
