package fr.vigie.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query text made ready for an index.
 *
 * @param interpreted how it was understood, in plain words
 * @param notes what was ignored or read otherwise than typed
 * @param steps the query as asked, then ever less strict readings of it, to be tried when the one
 *     before finds nothing
 */
record Compilation(String interpreted, List<String> notes, List<Step> steps) {

  /**
   * One reading.
   *
   * @param query what must match
   * @param marks what is marked: the same words and phrases, and nothing that only filters
   * @param note what was given up, in a sentence; empty for the strict reading
   */
  record Step(Query query, Query marks, String note) {}

  /** The notes of an answer found by one of the steps. */
  List<String> notes(Step step) {
    if (step.note().isEmpty()) return notes;
    List<String> all = new ArrayList<>(notes);
    all.add(step.note());
    return all;
  }
}
