package fr.vigie.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts of right, wrong and missed labels over all texts (micro-averaged). Not thread-safe. */
final class Labels {

  private int right;
  private int wrong;
  private int missed;

  void compare(List<String> expected, List<String> found) {
    Set<String> wanted = new HashSet<>(expected);
    int hits = (int) found.stream().filter(wanted::contains).count();
    right += hits;
    wrong += found.size() - hits;
    missed += wanted.size() - hits;
  }

  double recall() {
    return share(right, missed);
  }

  double precision() {
    return share(right, wrong);
  }

  double f1() {
    return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
  }

  private static double share(int right, int other) {
    return right == 0 ? 0 : (double) right / (right + other);
  }
}
