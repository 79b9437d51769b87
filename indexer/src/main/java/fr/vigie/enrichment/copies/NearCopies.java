package fr.vigie.enrichment.copies;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Groups near copies among many articles by their {@link CopySignature}s: locality-sensitive
 * hashing. Two articles meet in a {@link CopyBands band} when they agree in its two bins; those
 * that meet and are alike are copies, and so is what is a copy of either.
 *
 * <p>Whether two articles are copies hangs on these two alone, so that a group can be found anew
 * from its members, without the others. That does not hold of crowds: where more than {@value
 * CopyBands#CROWD} articles meet, each is compared with a few of them only. The groups never depend
 * on the order the articles were added in. Time grows with the number of articles; {@value
 * CopySignature#BYTES} bytes and five numbers are held an article. For one use by one thread.
 */
public final class NearCopies {

  /** How many different articles of a crowd the others are compared with. */
  private static final int LEADERS = 8;

  /** Pairs remembered that are different; a power of two. */
  private static final int DIFFERENT = 1 << 18;

  private final SortedSignatures signatures;
  private final Texts texts;

  /** Pairs whose texts were compared: those that are not alike meet in several bands. */
  private final long[] different = new long[DIFFERENT];

  private int[] parents;

  /** Decides where signatures leave a doubt. */
  public interface Texts {

    /**
     * Whether the texts of two articles are alike, whichever is named first.
     *
     * @param one the number that the article got when it was added
     */
    boolean alike(int one, int other) throws IOException;
  }

  /**
   * @param articles how many will be added at most
   */
  public NearCopies(int articles, Texts texts) {
    this.signatures = new SortedSignatures(articles);
    this.texts = texts;
  }

  /**
   * Adds an article's signature as {@link CopySignature#bytes} wrote it. Its number is the next.
   *
   * @param tie puts articles of one signature in order, so that the same one always stands for all
   */
  public void add(byte[] signature, int offset, long tie) {
    signatures.add(signature, offset, tie);
  }

  /**
   * The articles' groups, in the order the articles were added: a number that those of a group
   * share and no others have, 0 for what stands alone. A group keeps its number while the member it
   * comes from stays.
   */
  public long[] groups() throws IOException {
    signatures.sort();
    join();
    int size = signatures.size();
    int[] members = new int[size];
    long[] least = new long[size];
    for (int i = 0; i < size; i++) {
      int root = root(i);
      long number = signatures.hash(i) | 1;
      least[root] = members[root]++ == 0 ? number : Math.min(least[root], number);
    }
    long[] groups = new long[size];
    for (int i = 0; i < size; i++)
      if (members[root(i)] > 1) groups[signatures.number(i)] = least[root(i)];
    return groups;
  }

  private void join() throws IOException {
    int size = signatures.size();
    parents = IntStream.range(0, size).toArray();
    int[] different = IntStream.range(0, size).filter(i -> !joinsEqual(i)).toArray();
    int[] keys = new int[size];
    for (int band = 0; band < CopyBands.BANDS; band++) {
      int[] filled = new int[different.length];
      int count = 0;
      for (int article : different) {
        keys[article] = signatures.key(article, band);
        if (keys[article] != CopyBands.NO_KEY) filled[count++] = article;
      }
      meet(keys, RadixSort.by(keys, Arrays.copyOf(filled, count)));
    }
  }

  /** Joins the same text twice, even when it is too short to be told by a few of its bins. */
  private boolean joinsEqual(int article) {
    boolean repeats = signatures.repeats(article);
    if (repeats) link(root(article - 1), article);
    return repeats;
  }

  private void meet(int[] keys, int[] sorted) throws IOException {
    for (int start = 0, end; start < sorted.length; start = end) {
      end = start + 1;
      while (end < sorted.length && keys[sorted[end]] == keys[sorted[start]]) end++;
      if (end - start > CopyBands.CROWD) compareCrowd(sorted, start, end);
      else compareAll(sorted, start, end);
    }
  }

  private void compareAll(int[] met, int start, int end) throws IOException {
    for (int i = start + 1; i < end; i++) {
      for (int j = start; j < i; j++) {
        int first = root(met[j]);
        int second = root(met[i]);
        if (first != second && alike(met[j], met[i])) link(first, second);
      }
    }
  }

  /**
   * Each is compared with a few that are not alike, so that a form letter in a million copies costs
   * a million comparisons. What is joined elsewhere does not count: a crowd is joined in the same
   * way whatever the other articles are.
   */
  private void compareCrowd(int[] met, int start, int end) throws IOException {
    int[] leaders = new int[LEADERS];
    int count = 0;
    for (int i = start; i < end; i++) {
      int leader = 0;
      while (leader < count && !alike(leaders[leader], met[i])) leader++;
      if (leader < count) link(root(leaders[leader]), root(met[i]));
      else if (count < LEADERS) leaders[count++] = met[i];
    }
  }

  private boolean alike(int one, int other) throws IOException {
    return switch (signatures.compare(one, other)) {
      case ALIKE -> true;
      case DIFFERENT -> false;
      case DOUBTFUL -> textsAlike(one, other);
    };
  }

  private boolean textsAlike(int one, int other) throws IOException {
    long pair = (long) Math.max(one, other) << Integer.SIZE | Math.min(one, other);
    int place = (int) (pair * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & DIFFERENT - 1;
    if (different[place] == pair) return false;
    boolean alike = texts.alike(signatures.number(one), signatures.number(other));
    if (!alike) different[place] = pair;
    return alike;
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
}
