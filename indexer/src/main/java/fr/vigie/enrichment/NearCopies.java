package fr.vigie.enrichment;

import java.util.Arrays;

/**
 * Groups near copies among many articles by their {@link CopySignature}s: locality-sensitive
 * hashing. Two articles meet in a band when they agree in its two bins; those that meet and whose
 * signatures agree in enough bins belong together, and so does what belongs with either.
 *
 * <p>The groups depend on the signatures alone, not on the order they were added in. Time grows
 * with the number of articles, but for the logarithm that radix sorting saves; {@value
 * CopySignature#BYTES} bytes and four numbers are held an article. For one use by one thread.
 */
public final class NearCopies {

  /** Share of bins that must agree. Tuned on reprints of French news, see docs/copies.md. */
  private static final double ALIKE = 0.2;

  /** Bins that must agree however few are filled: less is chance in short texts. */
  private static final int LEAST_BINS = 6;

  /** How many different articles of one band the others are compared with. */
  private static final int LEADERS = 8;

  private static final int BINS = CopySignature.BINS;
  private static final int[] STEPS = {1, 7};

  private final char[] bins;
  private int size;
  private int[] parents;

  /**
   * @param articles how many will be added at most
   */
  public NearCopies(int articles) {
    bins = new char[Math.multiplyExact(articles, BINS)];
  }

  /**
   * Adds an article's signature as {@link CopySignature#bytes} wrote it. Its number is the next.
   */
  public void add(byte[] signature, int offset) {
    int start = size * BINS;
    for (int i = 0; i < BINS; i++) {
      int at = offset + 2 * i;
      bins[start + i] = (char) ((signature[at] & 0xFF) << 8 | signature[at + 1] & 0xFF);
    }
    size++;
  }

  /**
   * The articles' groups, in the order the articles were added: a number that those of a group
   * share and no others have, 0 for what stands alone. A group keeps its number while the member it
   * comes from stays.
   */
  public long[] groups() {
    int[] order = bySignature();
    arrange(order);
    join();
    int[] members = new int[size];
    long[] least = new long[size];
    for (int i = 0; i < size; i++) {
      int root = root(i);
      long number = hash(i) | 1;
      least[root] = members[root]++ == 0 ? number : Math.min(least[root], number);
    }
    long[] groups = new long[size];
    for (int i = 0; i < size; i++) if (members[root(i)] > 1) groups[order[i]] = least[root(i)];
    return groups;
  }

  /**
   * Puts the signatures into an order, in place. Those that are compared with one another are read
   * one after another from then on, which memory is fastest at.
   */
  private void arrange(int[] order) {
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

  private void join() {
    parents = new int[size];
    for (int i = 0; i < size; i++) parents[i] = i;
    for (int i = 1; i < size; i++) joinEqual(i - 1, i);
    int[] keys = new int[size];
    for (int step : STEPS) {
      for (int bin = 0; bin < BINS; bin++) meet(keys, bin, (bin + step) % BINS);
    }
  }

  /** The articles in an order that hangs on their signatures alone. */
  private int[] bySignature() {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) order[i] = i;
    int[] low = new int[size];
    int[] high = new int[size];
    for (int i = 0; i < size; i++) {
      long hash = hash(i);
      low[i] = (int) hash;
      high[i] = (int) (hash >>> Integer.SIZE);
    }
    return RadixSort.by(high, RadixSort.by(low, order));
  }

  private void meet(int[] keys, int first, int second) {
    int[] filled = new int[size];
    int count = 0;
    for (int article = 0; article < size; article++) {
      char one = bins[article * BINS + first];
      char other = bins[article * BINS + second];
      if (one == CopySignature.EMPTY || other == CopySignature.EMPTY) continue;
      keys[article] = one << Character.SIZE | other;
      filled[count++] = article;
    }
    int[] sorted = RadixSort.by(keys, Arrays.copyOf(filled, count));
    for (int start = 0, end; start < count; start = end) {
      end = start + 1;
      while (end < count && keys[sorted[end]] == keys[sorted[start]]) end++;
      if (end - start > 1) compare(sorted, start, end);
    }
  }

  /**
   * Joins what is alike of the articles that met. Each is compared with a few that are not alike,
   * so that a form letter in a million copies costs a million comparisons.
   */
  private void compare(int[] met, int start, int end) {
    int[] leaders = new int[LEADERS];
    int count = 0;
    for (int i = start; i < end; i++) {
      boolean joined = false;
      for (int j = 0; j < count && !joined; j++) joined = join(leaders[j], met[i]);
      if (!joined && count < LEADERS) leaders[count++] = met[i];
    }
  }

  private boolean join(int one, int other) {
    int first = root(one);
    int second = root(other);
    if (first == second) return true;
    if (!alike(one, other)) return false;
    link(first, second);
    return true;
  }

  private boolean alike(int one, int other) {
    int equal = 0;
    int filled = 0;
    for (int i = one * BINS, j = other * BINS, end = i + BINS; i < end; i++, j++) {
      char left = bins[i];
      char right = bins[j];
      if (left == right) {
        if (left != CopySignature.EMPTY) equal++;
      }
      if (left != CopySignature.EMPTY || right != CopySignature.EMPTY) filled++;
    }
    return equal >= Math.max(LEAST_BINS, ALIKE * filled);
  }

  /** Joins the same text twice, even when it is too short to be told by a few of its bins. */
  private void joinEqual(int one, int other) {
    int start = one * BINS;
    int at = other * BINS;
    boolean equal = Arrays.equals(bins, start, start + BINS, bins, at, at + BINS);
    if (equal && !isEmpty(start)) link(root(one), root(other));
  }

  private boolean isEmpty(int start) {
    for (int i = start; i < start + BINS; i++) if (bins[i] != CopySignature.EMPTY) return false;
    return true;
  }

  private void link(int first, int second) {
    parents[Math.max(first, second)] = Math.min(first, second);
  }

  private int root(int article) {
    int root = article;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private long hash(int article) {
    long hash = 0;
    for (int i = article * BINS; i < (article + 1) * BINS; i++)
      hash = (hash ^ bins[i]) * 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> Integer.SIZE);
  }
}
