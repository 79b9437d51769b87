package fr.vigie.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.search.DocIdSetIterator;
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
      for (int member : groups.members(group)) all.take(member, group);
      together[group] = all.taken();
    }
  }

  /** How many of what matches has each value, by its number: articles alone, and groups. */
  int[] count(FacetsCollector matching) throws IOException {
    // One more than there are: the bit after the last is looked for too.
    FixedBitSet grouped = new FixedBitSet(values.documents() + 1);
    int[] counts = values.count(matching, groups, grouped);
    addGroups(grouped, counts);
    return counts;
  }

  private void addGroups(FixedBitSet matching, int[] counts) {
    FixedBitSet done = new FixedBitSet(groups.size() + 1);
    Collecting some = new Collecting();
    int document = matching.nextSetBit(0);
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      int group = groups.of(document);
      if (!done.getAndSet(group)) count(group, matching, some, counts);
      document = matching.nextSetBit(document + 1);
    }
  }

  private void count(int group, FixedBitSet matching, Collecting some, int[] counts) {
    int[] members = groups.members(group);
    if (isWhole(members, matching)) {
      for (int number : together[group]) counts[number]++;
      return;
    }
    for (int member : members) {
      if (matching.get(member)) some.take(member, group);
    }
    some.addTo(counts);
  }

  private static boolean isWhole(int[] members, FixedBitSet matching) {
    for (int member : members) if (!matching.get(member)) return false;
    return true;
  }

  /** The values of one group after the other, each once. */
  private final class Collecting {
    private final int[] lastGroup = new int[values.size()];
    private int[] numbers = new int[64];
    private int size;

    void take(int document, int group) {
      for (int i = values.start(document); i < values.start(document + 1); i++) {
        int number = values.number(i);
        if (lastGroup[number] == group) continue;
        lastGroup[number] = group;
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, 2 * size);
        numbers[size++] = number;
      }
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
