package fr.vigie.reading.pdf;

import fr.vigie.reading.bounds.Patience;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns in the order of reading: a cut of the page into bands, and of bands into columns, as in
 * the recursive XY-cut of Nagy and Seth (1984).
 *
 * <p>A band has columns when a strip of white runs through several rows, with lines of some width
 * on both sides: a table of figures or a list of bullets has none and is read row by row.
 */
final class ReadingOrder {

  /** Narrowest white between columns, in points. */
  private static final double GUTTER = 8;

  /** Fewest lines on each side of it. */
  private static final int FEWEST_LINES = 3;

  /** Narrowest usual line of a column, as a share of the band. */
  private static final double NARROWEST = 0.2;

  /** A page of more rows is no text: its rows are read as they come. */
  private static final int MOST_ROWS = 1_000;

  private static final int MOST_COLUMNS_IN_COLUMNS = 4;

  private final Patience patience;
  private final List<List<Fragment>> columns = new ArrayList<>();

  private ReadingOrder(Patience patience) {
    this.patience = patience;
  }

  /** The lines of each column. */
  static List<List<Fragment>> of(List<Fragment> page, Patience patience) {
    ReadingOrder order = new ReadingOrder(patience);
    order.read(Rows.of(page), 0);
    return order.columns;
  }

  private void read(List<List<Fragment>> rows, int depth) {
    List<Fragment> open = new ArrayList<>();
    int row = 0;
    while (row < rows.size()) {
      Columns found =
          depth > MOST_COLUMNS_IN_COLUMNS || rows.size() > MOST_ROWS ? null : columnsAt(rows, row);
      if (found == null) {
        open.add(Rows.line(rows.get(row++)));
      } else {
        close(open);
        open = new ArrayList<>();
        read(Rows.of(found.left), depth + 1);
        read(Rows.of(found.right), depth + 1);
        row = found.end;
      }
    }
    close(open);
  }

  private void close(List<Fragment> lines) {
    if (!lines.isEmpty()) columns.add(List.copyOf(lines));
  }

  /** The longest band from this row on that a strip of white divides; null when there is none. */
  private Columns columnsAt(List<List<Fragment>> rows, int start) {
    Extents extents = new Extents();
    Columns best = null;
    for (int end = start; end < rows.size(); end++) {
      rows.get(end).forEach(extents::add);
      List<Double> gutters = extents.gutters(GUTTER);
      if (gutters.isEmpty() && end > start) break;
      for (double gutter : gutters) {
        patience.ask();
        Columns columns = Columns.at(gutter, rows.subList(start, end + 1), end + 1);
        if (columns.areRead(extents.width())) best = columns;
      }
    }
    return best;
  }

  /**
   * @param end the row after the band
   */
  private record Columns(List<Fragment> left, List<Fragment> right, int end) {

    static Columns at(double gutter, List<List<Fragment>> band, int end) {
      List<Fragment> left = new ArrayList<>();
      List<Fragment> right = new ArrayList<>();
      for (List<Fragment> row : band) {
        for (Fragment fragment : row) (fragment.left() < gutter ? left : right).add(fragment);
      }
      return new Columns(left, right, end);
    }

    boolean areRead(double width) {
      return isText(left, width) && isText(right, width);
    }

    private static boolean isText(List<Fragment> side, double width) {
      List<Double> widths =
          Rows.of(side).stream().map(row -> Rows.line(row).width()).sorted().toList();
      return widths.size() >= FEWEST_LINES && widths.get(widths.size() / 2) >= NARROWEST * width;
    }
  }
}
