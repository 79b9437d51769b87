package fr.vigie.enrichment.copies;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The {@link CopySignature}s of many articles, {@value CopySignature#BYTES} bytes and three numbers
 * each. They are added, then put in order once, and told by their rank from then on. For one
 * thread.
 */
final class SortedSignatures {

  private static final int BINS = CopySignature.BINS;

  private final char[] bins;
  private final long[] ties;
  private int size;
  private int[] order;

  /**
   * @param articles how many will be added at most
   */
  SortedSignatures(int articles) {
    this.bins = new char[Math.multiplyExact(articles, BINS)];
    this.ties = new long[articles];
  }

  /** Adds a signature as {@link CopySignature#bytes} wrote it. Its number is the next. */
  void add(byte[] signature, int offset, long tie) {
    CopySignature.read(signature, offset, bins, size * BINS);
    ties[size++] = tie;
  }

  int size() {
    return size;
  }

  /** Puts them in an order that hangs on themselves, and for the same one on their tie. */
  void sort() {
    order = bySignature();
    arrange();
  }

  /** The number of the one at a rank. */
  int number(int rank) {
    return order[rank];
  }

  /** The key of a band: equal where two meet. */
  int key(int rank, int band) {
    return CopyBands.key(bins, rank * BINS, band);
  }

  CopySignature.Likeness compare(int one, int other) {
    return CopySignature.compare(bins, one * BINS, bins, other * BINS);
  }

  /** Whether the one before is the same, and of any shingle at all. */
  boolean repeats(int rank) {
    if (rank == 0) return false;
    int start = rank * BINS;
    return Arrays.equals(bins, start - BINS, start, bins, start, start + BINS)
        && !CopySignature.isEmpty(bins, start);
  }

  /** Of a signature alone: the same wherever it stands. */
  long hash(int rank) {
    long hash = 0;
    for (int i = rank * BINS; i < (rank + 1) * BINS; i++)
      hash = (hash ^ bins[i]) * 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> Integer.SIZE);
  }

  private int[] bySignature() {
    int[] numbers = IntStream.range(0, size).toArray();
    for (long[] keys : new long[][] {ties, hashes()}) {
      int[] low = new int[size];
      int[] high = new int[size];
      for (int i = 0; i < size; i++) {
        low[i] = (int) keys[i];
        high[i] = (int) (keys[i] >>> Integer.SIZE);
      }
      numbers = RadixSort.by(high, RadixSort.by(low, numbers));
    }
    return numbers;
  }

  private long[] hashes() {
    long[] hashes = new long[size];
    for (int i = 0; i < size; i++) hashes[i] = hash(i);
    return hashes;
  }

  /**
   * Puts the signatures into their order, in place. Those that are compared with one another are
   * read one after another from then on, which memory is fastest at.
   */
  private void arrange() {
    boolean[] placed = new boolean[size];
    char[] first = new char[BINS];
    for (int start = 0; start < size; start++) {
      if (placed[start]) continue;
      System.arraycopy(bins, start * BINS, first, 0, BINS);
      int to = start;
      for (int from = order[to]; from != start; to = from, from = order[to]) {
        System.arraycopy(bins, from * BINS, bins, to * BINS, BINS);
        placed[to] = true;
      }
      System.arraycopy(first, 0, bins, to * BINS, BINS);
      placed[to] = true;
    }
  }
}
