package fr.vigie.enrichment;

import java.util.Arrays;

/**
 * The {@link Shingles} of an article, to be compared with another's where their signatures leave a
 * doubt. Immutable.
 */
public final class SharedWords {

  /**
   * Share of the shorter text's pairs of words that a copy has: three words in ten may have been
   * changed, which leaves about half. Articles on one affair that repeat a paragraph or two on what
   * came before have less. Tuned on reprints of French news, see docs/copies.md.
   */
  private static final double COPIED = 0.42;

  private final long[] shingles;

  private SharedWords(long[] shingles) {
    this.shingles = shingles;
  }

  public static SharedWords of(String title, String text) {
    Growing growing = new Growing();
    Shingles.of(title, text, growing);
    long[] sorted = Arrays.copyOf(growing.shingles, growing.size);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) sorted[distinct++] = sorted[i];
    }
    return new SharedWords(Arrays.copyOf(sorted, distinct));
  }

  /** Whether one text is a copy of the other, whichever is the longer. */
  public boolean copies(SharedWords other) {
    int shorter = Math.min(shingles.length, other.shingles.length);
    return shared(other) >= COPIED * shorter;
  }

  private int shared(SharedWords other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < shingles.length && j < other.shingles.length) {
      int order = Long.compare(shingles[i], other.shingles[j]);
      if (order == 0) shared++;
      if (order <= 0) i++;
      if (order >= 0) j++;
    }
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
