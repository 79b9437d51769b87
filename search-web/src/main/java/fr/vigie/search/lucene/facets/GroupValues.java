package fr.vigie.search.lucene.facets;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts the facet values of groups of copies, each group once for each value that any of its
 * matching articles has. The values of each whole group are kept, because filters and frequent
 * words mostly take it whole. Immutable.
 */
final class GroupValues {

  private final FacetValues values;
  private final CopyGroups groups;

  /** The values that the articles of a group have together, by group. */
  private final int[][] together;

  GroupValues(FacetValues values, CopyGroups groups) {
    this.values = values;
    this.groups = groups;
    this.together = new int[groups.size() + 1][];
    Collecting all = new Collecting();
    for (int group = 1; group <= groups.size(); group++) {
      for (int place = groups.begin(group); place < groups.begin(group + 1); place++)
        all.take(place, group);
      together[group] = all.taken();
    }
  }

  /** How many of what matches has each value, by its number: articles alone, and groups. */
  int[] count(FacetsCollector matching) throws IOException {
    int[] counts = new int[values.size()];
    FixedBitSet found = values.places(matching);
    values.add(found, groups.begin(groups.size() + 1), counts);
    values.time().addLonger(counts);
    addGroups(found, counts);
    return counts;
  }

  private void addGroups(FixedBitSet found, int[] counts) {
    Collecting some = new Collecting();
    int group = 1;
    int place = found.nextSetBit(0);
    while (place < groups.begin(groups.size() + 1)) {
      while (groups.begin(group + 1) <= place) group++;
      int end = groups.begin(group + 1);
      if (found.nextClearBit(groups.begin(group)) >= end) {
        for (int number : together[group]) counts[number]++;
        place = found.nextSetBit(end);
      } else {
        for (; place < end; place = found.nextSetBit(place + 1)) some.take(place, group);
        some.addTo(counts);
      }
    }
  }

  /** The values of one group after the other, each once. */
  private final class Collecting {
    private final int[] lastGroup = new int[values.size()];
    private int[] numbers = new int[64];
    private int size;

    void take(int place, int group) {
      for (int i = values.start(place); i < values.start(place + 1); i++) {
        int number = values.number(i);
        add(number, group);
        for (int span : values.time().longer(number)) add(span, group);
      }
    }

    private void add(int number, int group) {
      if (lastGroup[number] == group) return;
      lastGroup[number] = group;
      if (size == numbers.length) numbers = Arrays.copyOf(numbers, 2 * size);
      numbers[size++] = number;
    }

    int[] taken() {
      int[] taken = Arrays.copyOf(numbers, size);
      size = 0;
      return taken;
    }

    void addTo(int[] counts) {
      for (int i = 0; i < size; i++) counts[numbers[i]]++;
      size = 0;
    }
  }
}
