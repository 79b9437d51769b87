package fr.vigie.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Two evaluations of the same queries, one measure.
 *
 * @param queries how many queries
 * @param difference mean of the first less mean of the second
 * @param p probability of a difference at least as large if the two were the same: two-sided paired
 *     randomization test (Smucker, Allan and Carterette, CIKM 2007)
 */
public record Comparison(int queries, double difference, double p) {

  private static final int PERMUTATIONS = 10_000;
  private static final long SEED = 20_260_101;

  /**
   * Compares on the queries that both have; the same evaluations always give the same p.
   *
   * @param measure what is compared, such as {@code Measures::ndcg10}
   */
  public static Comparison of(
      Evaluation first, Evaluation second, ToDoubleFunction<Measures> measure) {
    Map<String, Measures> others = second.byQuery();
    List<Map.Entry<String, Measures>> common =
        first.byQuery().entrySet().stream().filter(e -> others.containsKey(e.getKey())).toList();
    double[] differences =
        common.stream()
            .mapToDouble(
                e ->
                    measure.applyAsDouble(e.getValue())
                        - measure.applyAsDouble(others.get(e.getKey())))
            .toArray();
    double sum = 0;
    for (double each : differences) sum += each;
    return new Comparison(
        differences.length,
        differences.length == 0 ? 0 : sum / differences.length,
        p(differences, Math.abs(sum)));
  }

  /** Swaps the two at random, query by query, and counts the sums that are as large. */
  private static double p(double[] differences, double observed) {
    Random random = new Random(SEED);
    int asLarge = 0;
    for (int i = 0; i < PERMUTATIONS; i++) {
      double sum = 0;
      for (double each : differences) sum += random.nextBoolean() ? each : -each;
      if (Math.abs(sum) >= observed - 1e-9) asLarge++;
    }
    return (asLarge + 1.0) / (PERMUTATIONS + 1.0);
  }
}
