package fr.vigie.enrichment.copies;

/** Sorts numbers of articles by a key of each: stable, in time that grows with their number. */
final class RadixSort {

  private static final int DIGIT = 16;
  private static final int DIGITS = 1 << DIGIT;

  private RadixSort() {}

  /**
   * @param keys by article
   * @param articles is overwritten
   * @return the articles in the order of their keys; those with equal keys keep theirs
   */
  static int[] by(int[] keys, int[] articles) {
    int[] half = pass(keys, articles, new int[articles.length], 0);
    return pass(keys, half, articles, DIGIT);
  }

  private static int[] pass(int[] keys, int[] from, int[] to, int shift) {
    int[] starts = new int[DIGITS + 1];
    for (int article : from) starts[(keys[article] >>> shift & DIGITS - 1) + 1]++;
    for (int i = 0; i < DIGITS; i++) starts[i + 1] += starts[i];
    for (int article : from) to[starts[keys[article] >>> shift & DIGITS - 1]++] = article;
    return to;
  }
}
