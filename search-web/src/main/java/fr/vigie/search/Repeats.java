package fr.vigie.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * How many times too often a count of articles counts a group of near copies, whose articles count
 * once for each value that any of them has: what to take off a count to make it one of hits.
 */
final class Repeats {

  private final CopyGroups groups;
  private final List<MatchingDocs> matching;

  Repeats(FacetsCollector matching, CopyGroups groups) {
    this.groups = groups;
    this.matching = groups.isEmpty() ? List.of() : matching.getMatchingDocs();
  }

  /** By value of a field of exact terms. */
  Map<String, Long> ofTerms(String field) throws IOException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    LongStream.Builder pairs = LongStream.builder();
    for (MatchingDocs segment : matching) {
      SortedSetDocValues terms = DocValues.getSortedSet(segment.context().reader(), field);
      each(
          segment,
          (document, group) -> {
            if (!terms.advanceExact(document)) return;
            for (int i = 0; i < terms.docValueCount(); i++) {
              String value = terms.lookupOrd(terms.nextOrd()).utf8ToString();
              int number = numbers.computeIfAbsent(value, key -> numbers.size());
              pairs.add(pair(group, number));
            }
          });
    }
    List<String> values = List.copyOf(numbers.keySet());
    Map<String, Long> repeats = new HashMap<>();
    count(pairs).forEach((number, count) -> repeats.put(values.get(number), count));
    return repeats;
  }

  /** By value of a field of numbers, of which an article has one or {@code missing}. */
  Map<Integer, Long> ofNumbers(String field, int missing) throws IOException {
    LongStream.Builder pairs = LongStream.builder();
    for (MatchingDocs segment : matching) {
      NumericDocValues numbers = DocValues.getNumeric(segment.context().reader(), field);
      each(
          segment,
          (document, group) -> {
            int number = numbers.advanceExact(document) ? (int) numbers.longValue() : missing;
            pairs.add(pair(group, number));
          });
    }
    return count(pairs);
  }

  /** An article that has copies. */
  private interface Visitor {
    void visit(int document, int group) throws IOException;
  }

  private void each(MatchingDocs segment, Visitor visitor) throws IOException {
    DocIdSetIterator documents = segment.bits() == null ? null : segment.bits().iterator();
    if (documents == null) return;
    int base = segment.context().docBase;
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      int group = groups.of(base + document);
      if (group != 0) visitor.visit(document, group);
    }
  }

  private static long pair(int group, int value) {
    return (long) group << Integer.SIZE | value & 0xFFFF_FFFFL;
  }

  /** By value, how many of the pairs are there already. */
  private static Map<Integer, Long> count(LongStream.Builder pairs) {
    long[] sorted = pairs.build().sorted().toArray();
    Map<Integer, Long> repeats = new HashMap<>();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) repeats.merge((int) sorted[i], 1L, Long::sum);
    }
    return repeats;
  }
}
