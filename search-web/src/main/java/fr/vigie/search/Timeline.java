package fr.vigie.search;

import java.util.List;
import java.util.NavigableMap;

/**
 * Exact counts of articles over time, in spans of several lengths. Each length is counted by
 * itself: copies that count once in each of two months count once in the year of both, so shorter
 * spans do not sum up to longer ones.
 */
public interface Timeline {

  int MONTH = 1;
  int YEAR = 12;

  /** The lengths there may be, in months, shortest first; the longest holds all years there are. */
  List<Integer> LENGTHS = List.of(MONTH, 3, YEAR, 24, 60, 120, 600, 1_200, 6_000, 12_000, 120_000);

  /** The longest spans there are divide the whole archive into so many at most. */
  int FEW = 24;

  /** The lengths that are counted, shortest first: those up to a year always are. */
  List<Integer> lengths();

  /**
   * Articles by span, none without one. A span's number is its first month, counted from year 0,
   * divided by the length.
   *
   * @param length one of {@link #lengths}
   */
  NavigableMap<Integer, Long> by(int length);
}
