package fr.vigie.analysis.tool;

import java.util.Arrays;
import java.util.List;

/**
 * Probabilities that a word is translated by another, learned from texts that say the same by
 * expectation maximisation (Brown et al., The Mathematics of Statistical Machine Translation, 1993,
 * model 1, with an empty word). Words count once in a text.
 */
final class IbmModel1 {

  /** Words of a text and of its translation, each from 0; the empty word is added here. */
  record Pair(int[] source, int[] target) {}

  private static final int ROUNDS = 6;

  private final int sources;
  private final int[][] targets;
  private final double[][] chances;

  private IbmModel1(int sources) {
    this.sources = sources;
    this.targets = new int[sources + 1][];
    this.chances = new double[sources + 1][];
  }

  /**
   * @param sources how many words the source language has
   */
  static IbmModel1 learn(List<Pair> pairs, int sources) {
    IbmModel1 model = new IbmModel1(sources);
    model.begin(pairs);
    for (int round = 0; round < ROUNDS; round++) model.improve(pairs);
    return model;
  }

  /** The words that may translate a word, in ascending order. */
  int[] targets(int source) {
    return targets[source];
  }

  /** The chance that a word is translated by another; 0 when they never met. */
  double chance(int source, int target) {
    int at = Arrays.binarySearch(targets[source], target);
    return at < 0 ? 0 : chances[source][at];
  }

  private void begin(List<Pair> pairs) {
    int[][] met = new int[sources + 1][8];
    int[] counts = new int[sources + 1];
    for (Pair pair : pairs) {
      for (int source : withEmpty(pair.source)) {
        for (int target : pair.target) {
          if (counts[source] == met[source].length) {
            counts[source] = distinct(met[source], counts[source]);
            if (counts[source] > met[source].length / 2)
              met[source] = Arrays.copyOf(met[source], met[source].length * 2);
          }
          met[source][counts[source]++] = target;
        }
      }
    }
    for (int source = 0; source <= sources; source++) {
      targets[source] = Arrays.copyOf(met[source], distinct(met[source], counts[source]));
      chances[source] = new double[targets[source].length];
      Arrays.fill(chances[source], 1.0 / Math.max(1, targets[source].length));
      met[source] = null;
    }
  }

  /** Brings the different ones of the first so many to the front, in order. */
  private static int distinct(int[] values, int count) {
    Arrays.sort(values, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || values[i] != values[i - 1]) values[kept++] = values[i];
    }
    return kept;
  }

  private void improve(List<Pair> pairs) {
    double[][] expected = new double[sources + 1][];
    for (int source = 0; source <= sources; source++)
      expected[source] = new double[targets[source].length];
    for (Pair pair : pairs) {
      int[] from = withEmpty(pair.source);
      int[] at = new int[from.length];
      for (int target : pair.target) {
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
          at[i] = Arrays.binarySearch(targets[from[i]], target);
          sum += chances[from[i]][at[i]];
        }
        for (int i = 0; i < from.length; i++)
          expected[from[i]][at[i]] += chances[from[i]][at[i]] / sum;
      }
    }
    for (int source = 0; source <= sources; source++) {
      double sum = Arrays.stream(expected[source]).sum();
      for (int i = 0; i < expected[source].length; i++)
        chances[source][i] = sum == 0 ? 0 : expected[source][i] / sum;
    }
  }

  private int[] withEmpty(int[] words) {
    int[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = sources;
    return all;
  }
}
