package fr.vigie.search;

import fr.vigie.search.Compilation.Step;
import fr.vigie.search.Engine.TooCostlyException;
import java.io.IOException;
import java.util.Iterator;
import org.apache.lucene.facet.DrillDownQuery;
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
   * Asks for all the words first, then for fewer, until enough is found. Where there are several
   * readings, they are counted and only the one that is given is ranked, which costs several times
   * as much.
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
    try {
      IndexSearcher searcher = snapshot.searcher(deadline);
      Iterator<Step> steps = compilation.steps().iterator();
      Step strict = steps.next();
      Step step = strict;
      boolean one = !steps.hasNext();
      long strictly = one ? 0 : count(searcher, step, question);
      boolean enough = one || isEnough(searcher, step, question, strictly);
      while (!enough) {
        deadline.check();
        step = steps.next();
        long articles = count(searcher, step, question);
        enough = !steps.hasNext() || isEnough(searcher, step, question, articles);
        if (enough && articles == strictly) step = strict;
      }
      Matches matches = Matches.find(snapshot, searcher, step.query(), question, after);
      deadline.check();
      return new Found(step, matches, one ? matches.hits().articles() : strictly);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new TooCostlyException(
          "the query comes to over " + IndexSearcher.getMaxClauseCount() + " terms: ask for less");
    }
  }

  private static long count(IndexSearcher searcher, Step step, Question question)
      throws IOException {
    return searcher.count(Filters.drillDown(step.query(), question));
  }

  /**
   * Enough is counted without filters, so that filtering does not change how a query is read. Only
   * where the filters leave nothing of a reading is the next one tried.
   */
  private static boolean isEnough(
      IndexSearcher searcher, Step step, Question question, long articles) throws IOException {
    if (articles == 0 || articles >= step.enough()) return articles > 0;
    if (step.enough() > searcher.getIndexReader().numDocs()) return false;
    DrillDownQuery filtered = Filters.drillDown(step.query(), question);
    boolean all = filtered.getDrillDownQueries().length == 0;
    return !all && searcher.count(step.query()) >= step.enough();
  }
}
