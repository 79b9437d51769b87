package fr.vigie.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What part of the width of a band is written on. */
final class Extents {

  private final TreeMap<Double, Double> rightOfLeft = new TreeMap<>();

  void add(Fragment fragment) {
    double left = fragment.left();
    double right = Math.max(fragment.right(), left);
    Map.Entry<Double, Double> before = rightOfLeft.floorEntry(left);
    if (before != null && before.getValue() >= left) {
      left = before.getKey();
      right = Math.max(right, before.getValue());
    }
    Map.Entry<Double, Double> covered = rightOfLeft.ceilingEntry(left);
    while (covered != null && covered.getKey() <= right) {
      right = Math.max(right, covered.getValue());
      rightOfLeft.remove(covered.getKey());
      covered = rightOfLeft.ceilingEntry(left);
    }
    rightOfLeft.put(left, right);
  }

  /** The middles of the white strips that are wide enough. */
  List<Double> gutters(double narrowest) {
    List<Double> middles = new ArrayList<>();
    double end = Double.NaN;
    for (Map.Entry<Double, Double> part : rightOfLeft.entrySet()) {
      if (part.getKey() - end >= narrowest) middles.add((end + part.getKey()) / 2);
      end = part.getValue();
    }
    return middles;
  }

  double width() {
    return rightOfLeft.isEmpty() ? 0 : rightOfLeft.lastEntry().getValue() - rightOfLeft.firstKey();
  }
}
