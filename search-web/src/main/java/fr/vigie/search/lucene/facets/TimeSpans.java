package fr.vigie.search.lucene.facets;

import fr.vigie.search.Timeline;
import fr.vigie.search.lucene.facets.FacetValues.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The months of a snapshot and the longer spans that they are in, each length a dimension of its
 * own, so that copies are counted once in each. An article's longer spans are told from its month:
 * they take no memory of their own. Immutable.
 */
final class TimeSpans {

  private static final int[] NONE = {};

  private final Dimension<Integer> months;

  /** The dimension of each length, by length, shortest first, without what has no date. */
  private final Map<Integer, Dimension<Integer>> dimensions = new LinkedHashMap<>();

  /** The numbers of the longer spans that each month is in, by month. */
  private final int[][] longer;

  private final int end;

  /**
   * @param months those of the articles after {@link FacetValues#UNDATED}
   */
  TimeSpans(Dimension<Integer> months) {
    this.months = months;
    List<Integer> dated = months.values().subList(1, months.values().size());
    int next = months.first() + 1;
    for (int length : Timeline.LENGTHS) {
      Dimension<Integer> spans =
          new Dimension<>(next, dated.stream().map(month -> month / length).distinct().toList());
      dimensions.put(length, spans);
      next = spans.end();
      if (length >= Timeline.YEAR && isFew(spans.values())) break;
    }
    this.end = next;
    this.longer = new int[months.values().size()][];
    longer[0] = NONE;
    for (int i = 1; i < longer.length; i++) longer[i] = around(months.values().get(i));
  }

  private static boolean isFew(List<Integer> spans) {
    return spans.isEmpty() || spans.getLast() - spans.getFirst() < Timeline.FEW;
  }

  private int[] around(int month) {
    return dimensions.entrySet().stream()
        .skip(1)
        .mapToInt(spans -> spans.getValue().number(month / spans.getKey()))
        .toArray();
  }

  /** The number of what has no date; those of the months and of the longer spans follow. */
  int undated() {
    return months.first();
  }

  int end() {
    return end;
  }

  /** The numbers of the longer spans that a value is in; none unless it is a month. */
  int[] longer(int number) {
    return number < months.first() ? NONE : longer[number - months.first()];
  }

  /** Counts articles that stand alone, whose months are counted, in their longer spans too. */
  void addLonger(int[] counts) {
    for (int month = months.first(); month < months.end(); month++)
      for (int span : longer[month - months.first()]) counts[span] += counts[month];
  }

  Timeline timeline(int[] counts) {
    return new Counted(dimensions, months.first(), Arrays.copyOfRange(counts, months.first(), end));
  }

  /**
   * @param first the number of the first count
   */
  private record Counted(Map<Integer, Dimension<Integer>> dimensions, int first, int[] counts)
      implements Timeline {

    @Override
    public List<Integer> lengths() {
      return new ArrayList<>(dimensions.keySet());
    }

    @Override
    public NavigableMap<Integer, Long> by(int length) {
      Dimension<Integer> spans = dimensions.get(length);
      NavigableMap<Integer, Long> by = new TreeMap<>();
      for (int number = spans.first(); number < spans.end(); number++) {
        long count = counts[number - first];
        if (count > 0) by.put(spans.value(number), count);
      }
      return by;
    }
  }
}
