package fr.vigie.search.lucene.hits;

/**
 * Of each group of near copies met so far, the copy that comes first in an order: a hash table with
 * open addressing, because a search meets as many copies as it finds articles. Not for several
 * threads.
 */
final class GroupFirsts {

  private static final int FIRST_CAPACITY = 16;

  private int[] groups;
  private int[] documents;
  private long[] places;
  private int size;

  GroupFirsts() {
    this(FIRST_CAPACITY);
  }

  /**
   * @param capacity a power of two
   */
  private GroupFirsts(int capacity) {
    groups = new int[capacity];
    documents = new int[capacity];
    places = new long[capacity];
  }

  /** Takes what is met in each group. */
  interface Visitor {
    void visit(int group, int document, long place);
  }

  /**
   * Meets a copy.
   *
   * @param group its group's number, not 0
   * @param place where it stands in the order: less is before, equal by document
   */
  void meet(int group, int document, long place) {
    int slot = slot(group);
    boolean isNew = groups[slot] == 0;
    if (isNew || isBefore(document, place, slot)) {
      groups[slot] = group;
      documents[slot] = document;
      places[slot] = place;
    }
    if (isNew && ++size > groups.length / 2) grow();
  }

  /** How many groups were met. */
  int size() {
    return size;
  }

  void forEach(Visitor visitor) {
    for (int slot = 0; slot < groups.length; slot++) {
      if (groups[slot] != 0) visitor.visit(groups[slot], documents[slot], places[slot]);
    }
  }

  private boolean isBefore(int document, long place, int slot) {
    return place == places[slot] ? document < documents[slot] : place < places[slot];
  }

  /** Where a group is, or belongs. */
  private int slot(int group) {
    int slot = group * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(groups.length - 1);
    while (groups[slot] != 0 && groups[slot] != group) slot = slot + 1 & groups.length - 1;
    return slot;
  }

  private void grow() {
    GroupFirsts larger = new GroupFirsts(groups.length * 2);
    forEach(larger::meet);
    groups = larger.groups;
    documents = larger.documents;
    places = larger.places;
  }
}
