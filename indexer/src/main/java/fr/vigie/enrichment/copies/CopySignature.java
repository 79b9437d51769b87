package fr.vigie.enrichment.copies;

import fr.vigie.article.RawArticle;
import java.util.Arrays;

/**
 * A short summary of an article's words by which near copies are told: one-permutation MinHash (Li,
 * Owen and Zhang, 2012) over its {@link Shingles}. Each shingle falls into one of {@value #BINS}
 * bins by its hash; a bin keeps 16 bits of the least hash in it. The share of bins in which two
 * signatures agree estimates the share of shingles that the texts have in common (Jaccard).
 * Immutable.
 */
public final class CopySignature {

  /** Bins; an estimate is off by about 0.05. */
  public static final int BINS = 64;

  /** Bytes of a written signature. */
  public static final int BYTES = 2 * BINS;

  /** What a bin holds into which no shingle fell. */
  static final char EMPTY = 0;

  private static final int BIN_SHIFT = 58;

  /** Bins that must agree however few are filled: less is chance in short texts. */
  private static final int LEAST_BINS = 6;

  /** Share of bins that must agree for texts to be compared: fewer are no copies. */
  private static final double DOUBTFUL = 0.16;

  /**
   * Share of bins that no two articles agree in but copies: two that each have news of their own
   * agree in fewer, see {@link SharedWords}.
   */
  private static final double ALIKE = 0.8;

  /** What two signatures say of two articles. */
  enum Likeness {
    ALIKE,
    /** {@link SharedWords} decide. */
    DOUBTFUL,
    DIFFERENT
  }

  private final char[] bins;

  private CopySignature(char[] bins) {
    this.bins = bins;
  }

  public static CopySignature of(RawArticle article) {
    Sketch sketch = new Sketch();
    Shingles.of(article.title(), article.text(), sketch);
    return new CopySignature(sketch.bins());
  }

  /** The signature as {@value #BYTES} bytes, two a bin, the high one first. */
  public byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BINS; i++) {
      bytes[2 * i] = (byte) (bins[i] >>> 8);
      bytes[2 * i + 1] = (byte) bins[i];
    }
    return bytes;
  }

  /** Reads a signature's {@link #bytes} into {@value #BINS} bins. */
  static void read(byte[] signature, int offset, char[] bins, int start) {
    for (int i = 0; i < BINS; i++) {
      int at = offset + 2 * i;
      bins[start + i] = (char) ((signature[at] & 0xFF) << 8 | signature[at + 1] & 0xFF);
    }
  }

  /** Compares the signatures that begin at two offsets. */
  static Likeness compare(char[] ones, int one, char[] others, int other) {
    int equal = 0;
    int filled = 0;
    for (int i = one, j = other, end = i + BINS; i < end; i++, j++) {
      char left = ones[i];
      char right = others[j];
      if (left == right && left != EMPTY) equal++;
      if (left != EMPTY || right != EMPTY) filled++;
    }
    if (equal < Math.max(LEAST_BINS, DOUBTFUL * filled)) return Likeness.DIFFERENT;
    return equal < ALIKE * filled ? Likeness.DOUBTFUL : Likeness.ALIKE;
  }

  /** Whether the signature that begins at an offset is of no shingle at all. */
  static boolean isEmpty(char[] bins, int start) {
    for (int i = start; i < start + BINS; i++) if (bins[i] != EMPTY) return false;
    return true;
  }

  /** Collects the least hash of each bin. */
  private static final class Sketch implements Shingles.Sink {
    private final long[] least = new long[BINS];

    Sketch() {
      Arrays.fill(least, -1L);
    }

    @Override
    public void shingle(long hash) {
      int bin = (int) (hash >>> BIN_SHIFT);
      if (Long.compareUnsigned(hash, least[bin]) < 0) least[bin] = hash;
    }

    /**
     * The low bits of the least hashes: they are even, whereas the high ones of a least are not.
     */
    char[] bins() {
      char[] bins = new char[BINS];
      for (int i = 0; i < BINS; i++) {
        char low = (char) least[i];
        if (least[i] != -1L) bins[i] = low == EMPTY ? 1 : low;
      }
      return bins;
    }
  }
}
