package fr.vigie.search.lucene.hits;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.FieldDoc;

/**
 * The first hits in an order among those met so far, one of each group of near copies. So few that
 * they are kept sorted. Not for several threads.
 */
final class BestHits {

  private final int[] groups;
  private final int[] documents;
  private final long[] places;
  private int size;

  /**
   * @param most hits kept, at least 1
   */
  BestHits(int most) {
    groups = new int[most];
    documents = new int[most];
    places = new long[most];
  }

  /**
   * Meets an article.
   *
   * @param group its group's number, 0 when it stands alone
   * @param place where it stands in the order: less is before, equal by document
   * @return whether it is kept
   */
  boolean meet(int group, int document, long place) {
    if (isFull() && !isBefore(document, place, size - 1)) return false;
    int known = group == 0 ? -1 : indexOf(group);
    if (known >= 0 && !isBefore(document, place, known)) return false;
    int free = known >= 0 ? known : isFull() ? size - 1 : size++;
    while (free > 0 && isBefore(document, place, free - 1)) {
      groups[free] = groups[free - 1];
      documents[free] = documents[free - 1];
      places[free] = places[--free];
    }
    groups[free] = group;
    documents[free] = document;
    places[free] = place;
    return true;
  }

  /** Meets all that another met. */
  void meet(BestHits other) {
    for (int i = 0; i < other.size; i++) meet(other.groups[i], other.documents[i], other.places[i]);
  }

  /** Whether only what comes before the last is kept. */
  boolean isFull() {
    return size == places.length;
  }

  /** The place of the last one. */
  long lastPlace() {
    return places[size - 1];
  }

  /** All that are kept, in their order. */
  List<FieldDoc> hits(Ordering ordering) {
    return IntStream.range(0, size).mapToObj(i -> ordering.hit(documents[i], places[i])).toList();
  }

  private int indexOf(int group) {
    for (int i = 0; i < size; i++) if (groups[i] == group) return i;
    return -1;
  }

  private boolean isBefore(int document, long place, int index) {
    return place == places[index] ? document < documents[index] : place < places[index];
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(documents, size));
  }
}
