package fr.vigie.enrichment;

import fr.vigie.article.RawArticle;
import java.util.Arrays;

/**
 * A short summary of an article's words by which near copies are told: one-permutation MinHash (Li,
 * Owen and Zhang, 2012) over its {@link Shingles}. Each shingle falls into one of {@value #BINS}
 * bins by its hash; a bin keeps 16 bits of the least hash in it. The share of bins in which two
 * signatures agree estimates the share of shingles that the texts have in common (Jaccard).
 *
 * <p>The title is left out, since reprints change it, unless the text is too short to tell alone.
 * Immutable.
 */
public final class CopySignature {

  /** Bins; an estimate is off by about 0.05. */
  public static final int BINS = 64;

  /** Bytes of a written signature. */
  public static final int BYTES = 2 * BINS;

  /** What a bin holds into which no shingle fell. */
  static final char EMPTY = 0;

  /** Texts with fewer shingles are told with their title. */
  private static final int SHORT = 24;

  private static final int BIN_SHIFT = 58;

  private final char[] bins;

  private CopySignature(char[] bins) {
    this.bins = bins;
  }

  public static CopySignature of(RawArticle article) {
    Sketch sketch = new Sketch();
    Shingles.of(article.text(), sketch);
    if (sketch.shingles < SHORT) Shingles.of(article.title(), sketch);
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

  /** Collects the least hash of each bin. */
  private static final class Sketch implements Shingles.Sink {
    private final long[] least = new long[BINS];
    private int shingles;

    Sketch() {
      Arrays.fill(least, -1L);
    }

    @Override
    public void shingle(long hash) {
      shingles++;
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
