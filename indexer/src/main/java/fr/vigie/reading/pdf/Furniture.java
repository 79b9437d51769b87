package fr.vigie.reading.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes away what stands at the head or foot of page after page: running titles, site names,
 * numbers of pages.
 */
final class Furniture {

  /** As many lines at each end of a page are looked at. */
  private static final int LINES = 4;

  /** Share of the page's height where they stand, and points on a small page. */
  private static final double MARGIN = 0.16;

  private static final double SMALLEST_MARGIN = 72;

  /** On this share of the pages, and on two at least, a line is a running one. */
  private static final double SHARE = 0.3;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—| ]*(?:p\\.?|page)?\\s*\\d{1,4}\\s*(?:(?:/|sur|of|von|de|di)\\s*\\d{1,4})?[-–—| ]*",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Integer> pagesOfLine = new HashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();
  private final List<Page> pages = new ArrayList<>();
  private final double fewest;

  private Furniture(List<Page> all) {
    fewest = Math.max(2, SHARE * all.size());
    List<List<List<Fragment>>> rows = all.stream().map(page -> Rows.of(page.fragments())).toList();
    for (int i = 0; i < all.size(); i++) count(rows.get(i), all.get(i).height());
    for (int i = 0; i < all.size(); i++) pages.add(without(rows.get(i), all.get(i)));
  }

  static Furniture of(List<Page> pages) {
    return new Furniture(pages);
  }

  /** The pages without it. */
  List<Page> pages() {
    return Collections.unmodifiableList(pages);
  }

  /** Each line of it once; numbers of pages are not worth keeping. */
  List<String> lines() {
    return List.copyOf(taken);
  }

  private void count(List<List<Fragment>> rows, double height) {
    Set<String> keys = new HashSet<>();
    for (List<Fragment> row : atTheEdges(rows, height)) keys.add(key(row));
    keys.forEach(key -> pagesOfLine.merge(key, 1, Integer::sum));
  }

  private Page without(List<List<Fragment>> rows, Page page) {
    List<Fragment> kept = new ArrayList<>(page.fragments());
    strip(rows, row -> isAtHead(row, page.height()), kept);
    strip(rows.reversed(), row -> isAtFoot(row, page.height()), kept);
    return new Page(page.height(), kept);
  }

  /** From the edge inwards, up to the first line that is text. */
  private void strip(
      List<List<Fragment>> rows, Predicate<List<Fragment>> isAtEdge, List<Fragment> kept) {
    for (List<Fragment> row : rows.subList(0, Math.min(LINES, rows.size()))) {
      if (!isAtEdge.test(row)) return;
      String line = Rows.line(row).text();
      boolean number = PAGE_NUMBER.matcher(line).matches();
      if (!number && pagesOfLine.getOrDefault(key(row), 0) < fewest) return;
      if (!number && !containsKey(line)) taken.add(line);
      kept.removeAll(Set.copyOf(row));
    }
  }

  private boolean containsKey(String line) {
    return taken.stream().anyMatch(known -> key(known).equals(key(line)));
  }

  private static List<List<Fragment>> atTheEdges(List<List<Fragment>> rows, double height) {
    List<List<Fragment>> edges = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean head = i < LINES && isAtHead(rows.get(i), height);
      boolean foot = i >= rows.size() - LINES && isAtFoot(rows.get(i), height);
      if (head || foot) edges.add(rows.get(i));
    }
    return edges;
  }

  private static boolean isAtHead(List<Fragment> row, double height) {
    return row.getFirst().y() < margin(height);
  }

  private static boolean isAtFoot(List<Fragment> row, double height) {
    return row.getFirst().y() > height - margin(height);
  }

  private static double margin(double height) {
    return Math.max(MARGIN * height, SMALLEST_MARGIN);
  }

  private static String key(List<Fragment> row) {
    return key(Rows.line(row).text());
  }

  private static String key(String line) {
    return DIGITS.matcher(line).replaceAll("#");
  }
}
