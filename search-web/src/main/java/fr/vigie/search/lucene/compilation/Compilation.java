package fr.vigie.search.lucene.compilation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/**
 * A query text made ready for an index. For one use by one thread.
 *
 * @param interpreted how it was understood, in plain words
 * @param notes what was ignored or read otherwise than typed
 * @param expanded whether English words are looked for in French too
 * @param steps the query as asked, then ever less strict readings of it, to be tried when the one
 *     before does not find enough
 */
public record Compilation(
    String interpreted, List<String> notes, boolean expanded, List<Step> steps) {

  /** Writes a query; called once, when the step is tried. */
  interface Writing {
    Query write() throws IOException;
  }

  /** Says in a sentence what was given up, where the strict reading found so many articles. */
  interface Note {
    String of(long strictly);
  }

  /** One reading. */
  public static final class Step {
    private final Writing matching;
    private final Writing marking;
    private final Note note;
    private final int enough;
    private Query query;

    /**
     * @param matching writes what must match
     * @param marking writes what is marked: the same words and phrases, and nothing that only
     *     filters
     * @param note what was given up; empty for the strict reading
     * @param enough how many articles it must find for the next step not to be tried
     */
    Step(Writing matching, Writing marking, Note note, int enough) {
      this.matching = matching;
      this.marking = marking;
      this.note = note;
      this.enough = enough;
    }

    /** The same articles, with those that answer another query before all others. */
    Step first(Query preferred, float boost) {
      Writing both =
          () ->
              new BooleanQuery.Builder()
                  .add(matching.write(), Occur.MUST)
                  .add(new BoostQuery(new ConstantScoreQuery(preferred), boost), Occur.SHOULD)
                  .build();
      return new Step(both, marking, note, enough);
    }

    /** What matches, with its score. */
    public Query query() {
      if (query == null) query = written(matching);
      return query;
    }

    /** What to mark in what matches. */
    public Query marks() {
      return written(marking);
    }

    public int enough() {
      return enough;
    }

    private static Query written(Writing writing) {
      try {
        return writing.write();
      } catch (IOException e) {
        throw new UncheckedIOException("the index cannot be read", e);
      }
    }
  }

  /**
   * The notes of an answer found by one of the steps.
   *
   * @param strictly how many articles the query found as asked
   */
  public List<String> notes(Step step, long strictly) {
    String given = step.note.of(strictly);
    if (given.isEmpty()) return notes;
    List<String> all = new ArrayList<>(notes);
    all.add(given);
    return all;
  }
}
