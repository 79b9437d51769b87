package fr.vigie.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

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

  /** A row as one line, which looks like its first part that is longer than all before it. */
  static Fragment line(List<Fragment> row) {
    StringJoiner text = new StringJoiner(" ");
    Fragment main = row.getFirst();
    double left = main.left();
    double right = main.right();
    for (Fragment part : row) {
      if (part.text().length() > text.length()) main = part;
      text.add(part.text());
      left = Math.min(left, part.left());
      right = Math.max(right, part.right());
    }
    return new Fragment(text.toString(), left, right, main.y(), main.size(), main.bold());
  }
}
