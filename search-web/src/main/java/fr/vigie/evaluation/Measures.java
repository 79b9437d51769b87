package fr.vigie.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The measures of one ranked list, each 0 to 1.
 *
 * @param ndcg10 normalised discounted cumulative gain at 10, gain 2^grade - 1, discount log2(rank +
 *     1) (Järvelin and Kekäläinen 2002, in the form of Burges et al. 2005)
 * @param mrr10 reciprocal rank of the first relevant document, 0 when it is not among the first 10
 * @param recall10 share of the relevant documents among the first 10
 * @param recall100 share of the relevant documents among the first 100
 */
public record Measures(double ndcg10, double mrr10, double recall10, double recall100) {

  private static final int TOP = 10;
  private static final int DEEP = 100;

  /**
   * @param ranked document ids, best first, without repeats
   * @param grades grade by document id; what is missing is not relevant
   */
  static Measures of(List<String> ranked, Map<String, Integer> grades) {
    return new Measures(
        ndcg(ranked, grades),
        mrr(ranked, grades),
        recall(ranked, grades, TOP),
        recall(ranked, grades, DEEP));
  }

  /** The mean of several, all zero when there are none. */
  static Measures mean(List<Measures> all) {
    return new Measures(
        all.stream().mapToDouble(Measures::ndcg10).average().orElse(0),
        all.stream().mapToDouble(Measures::mrr10).average().orElse(0),
        all.stream().mapToDouble(Measures::recall10).average().orElse(0),
        all.stream().mapToDouble(Measures::recall100).average().orElse(0));
  }

  private static double ndcg(List<String> ranked, Map<String, Integer> grades) {
    List<Integer> found = ranked.stream().limit(TOP).map(id -> grades.getOrDefault(id, 0)).toList();
    List<Integer> ideal =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(TOP).toList();
    double best = gain(ideal);
    return best == 0 ? 0 : gain(found) / best;
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < grades.size(); i++) {
      gain += (Math.pow(2, Math.max(0, grades.get(i))) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }

  private static double mrr(List<String> ranked, Map<String, Integer> grades) {
    for (int i = 0; i < Math.min(TOP, ranked.size()); i++) {
      if (grades.getOrDefault(ranked.get(i), 0) > 0) return 1.0 / (i + 1);
    }
    return 0;
  }

  private static double recall(List<String> ranked, Map<String, Integer> grades, int depth) {
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    long found = ranked.stream().limit(depth).filter(id -> grades.getOrDefault(id, 0) > 0).count();
    return relevant == 0 ? 0 : (double) found / relevant;
  }
}
