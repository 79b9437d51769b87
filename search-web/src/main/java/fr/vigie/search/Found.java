package fr.vigie.search;

import fr.vigie.search.Compilation.Step;
import fr.vigie.search.Engine.TooCostlyException;
import java.io.IOException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;

/**
 * What a question found, and by which reading of it.
 *
 * @param step the reading that found enough, or the least strict one
 * @param matches what it found
 * @param strictly how many articles matched the query as asked
 */
record Found(Step step, Matches matches, long strictly) {

  /**
   * Asks for all the words first, then for fewer, until enough is found.
   *
   * @param after the last hit of the page before; null for the first page
   * @throws TooCostlyException when the deadline passes or a reading comes to too many terms
   */
  static Found find(
      Snapshot snapshot,
      Compilation compilation,
      Question question,
      FieldDoc after,
      Deadline deadline)
      throws IOException {
    Found found = null;
    for (Step step : compilation.steps()) {
      Matches matches = matches(snapshot, step, question, after);
      deadline.check();
      long articles = matches.hits().articles();
      found = new Found(step, matches, found == null ? articles : found.strictly);
      if (isEnough(step, articles, snapshot)) return found;
    }
    return found;
  }

  private static Matches matches(Snapshot snapshot, Step step, Question question, FieldDoc after)
      throws IOException {
    try {
      return Matches.find(snapshot, step.query(), question, after);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new TooCostlyException(
          "the query comes to over " + IndexSearcher.getMaxClauseCount() + " terms: ask for less");
    }
  }

  /**
   * Enough is counted without filters, so that filtering does not change how a query is read. Only
   * where the filters leave nothing of a reading is the next one tried.
   */
  private static boolean isEnough(Step step, long total, Snapshot snapshot) throws IOException {
    return total >= step.enough()
        || total > 0 && snapshot.searcher().count(step.query()) >= step.enough();
  }
}
