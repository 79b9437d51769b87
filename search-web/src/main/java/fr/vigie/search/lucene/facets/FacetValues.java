package fr.vigie.search.lucene.facets;

import fr.vigie.search.Question.Facet;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The facet values and the month of every article of a snapshot, as numbers in memory: about 32
 * bytes an article, those of copies next to each other. Counting is then one pass over an array,
 * whatever the facets are. Immutable.
 */
final class FacetValues {

  /** The month of what has no date. */
  static final int UNDATED = -1;

  /**
   * The values of one facet, or the months, in their order.
   *
   * @param first the number of the first; the others follow
   */
  record Dimension<T extends Comparable<T>>(int first, List<T> values) {

    /** The number of a value; less than {@link #first} when no article has it. */
    int number(T value) {
      int index = Collections.binarySearch(values, value);
      return index < 0 ? -1 : first + index;
    }

    T value(int number) {
      return values.get(number - first);
    }

    int end() {
      return first + values.size();
    }
  }

  private final Map<Facet, Dimension<String>> facets;
  private final TimeSpans time;

  /** The place of each document; empty where it is the document's own number. */
  private final int[] places;

  /** Where the numbers of a place begin; they end where the next one's begin. */
  private int[] starts;

  private int[] numbers;

  /**
   * @param groups those that stand together in the order of the places
   */
  FacetValues(IndexReader reader, CopyGroups groups) throws IOException {
    FacetReader read = new FacetReader(reader);
    facets = read.facets();
    time = new TimeSpans(read.months());
    starts = read.starts();
    numbers = read.numbers();
    places = groups.places();
    if (places.length > 0) arrange();
  }

  /** From the order of the documents, in which they are read, to that of their places. */
  private void arrange() {
    int[] arranged = new int[starts.length];
    for (int document = 0; document < places.length; document++)
      arranged[places[document] + 1] = starts[document + 1] - starts[document];
    for (int place = 0; place < places.length; place++) arranged[place + 1] += arranged[place];
    int[] values = new int[arranged[places.length]];
    for (int document = 0; document < places.length; document++) {
      int size = starts[document + 1] - starts[document];
      System.arraycopy(numbers, starts[document], values, arranged[places[document]], size);
    }
    starts = arranged;
    numbers = values;
  }

  Dimension<String> of(Facet facet) {
    return facets.get(facet);
  }

  TimeSpans time() {
    return time;
  }

  /** How many values there are in all dimensions. */
  int size() {
    return time.end();
  }

  /** The first of the values at a place; they end where those of the next place begin. */
  int start(int place) {
    return starts[place];
  }

  /** The number of such a value. */
  int number(int value) {
    return numbers[value];
  }

  /** How many of the matching articles have each value, by its number. */
  int[] count(FacetsCollector matching) throws IOException {
    int[] counts = new int[size()];
    add(places(matching), 0, counts);
    time.addLonger(counts);
    return counts;
  }

  /** The places of what matches, and one bit more: the one after the last is looked for too. */
  FixedBitSet places(FacetsCollector matching) throws IOException {
    FixedBitSet found = new FixedBitSet(starts.length);
    for (MatchingDocs segment : matching.getMatchingDocs()) {
      DocIdSetIterator documents = segment.bits().iterator();
      int base = segment.context().docBase;
      for (int next = documents.nextDoc();
          next != DocIdSetIterator.NO_MORE_DOCS;
          next = documents.nextDoc()) {
        found.set(places.length == 0 ? base + next : places[base + next]);
      }
    }
    return found;
  }

  /** Counts the values of the places from one on. */
  void add(FixedBitSet found, int from, int[] counts) {
    for (int place = found.nextSetBit(from);
        place != DocIdSetIterator.NO_MORE_DOCS;
        place = found.nextSetBit(place + 1)) {
      for (int i = starts[place]; i < starts[place + 1]; i++) counts[numbers[i]]++;
    }
  }
}
