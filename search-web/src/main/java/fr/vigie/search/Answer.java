package fr.vigie.search;

import java.util.List;
import java.util.Optional;

/**
 * What a question found, all of it in one snapshot of the index.
 *
 * @param text the query as typed
 * @param interpreted how it was understood, in plain words of the question's language
 * @param notes what was ignored or read otherwise than typed, a sentence each
 * @param expanded whether English words were looked for in French too
 * @param total how many hits there are, exactly: those one can page to
 * @param articles how many articles match, exactly: the hits and the near copies they stand for
 * @param tookMicros time spent, in microseconds
 * @param generation name of the index generation
 * @param hits this page of articles
 * @param facets exact counts
 * @param suggestion another query that would find more
 * @param next cursor of the next page; empty when this is the last
 */
public record Answer(
    String text,
    String interpreted,
    List<String> notes,
    boolean expanded,
    long total,
    long articles,
    long tookMicros,
    String generation,
    List<Hit> hits,
    Facets facets,
    Optional<String> suggestion,
    Optional<String> next) {

  public Answer {
    notes = List.copyOf(notes);
    hits = List.copyOf(hits);
  }

  /** The same answer, given again to who asked at that {@link System#nanoTime()}. */
  public Answer tookSince(long askedNanos) {
    long took = (System.nanoTime() - askedNanos) / 1_000;
    return new Answer(
        text,
        interpreted,
        notes,
        expanded,
        total,
        articles,
        took,
        generation,
        hits,
        facets,
        suggestion,
        next);
  }
}
