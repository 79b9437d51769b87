package fr.vigie.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fragments that share a base line, from left to right; rows from the top of the page down. */
final class Rows {

  private Rows() {}

  static List<List<Fragment>> of(List<Fragment> fragments) {
    List<Fragment> sorted = new ArrayList<>(fragments);
    sorted.sort(Comparator.comparingDouble(Fragment::y));
    List<List<Fragment>> rows = new ArrayList<>();
    for (Fragment fragment : sorted) {
      if (rows.isEmpty() || !rows.getLast().getFirst().onLineOf(fragment))
        rows.add(new ArrayList<>());
      rows.getLast().add(fragment);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Fragment::left)));
    return rows;
  }

  /** A row as one line. */
  static Fragment line(List<Fragment> row) {
    return row.stream().reduce(Fragment::with).orElseThrow();
  }
}
