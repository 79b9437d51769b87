package fr.vigie.search.lucene.hits;

import fr.vigie.search.Engine.TooCostlyException;
import fr.vigie.search.Question;
import fr.vigie.search.lucene.compilation.Compilation;
import fr.vigie.search.lucene.compilation.Compilation.Step;
import fr.vigie.search.lucene.facets.Filters;
import fr.vigie.search.lucene.limits.Deadline;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
public record Found(Step step, Matches matches, long strictly) {

  /**
   * Asks for all the words first, then for fewer, until enough is found. Each reading is ranked at
   * once, which costs little where it does not find enough; one that is never enough by itself is
   * only counted.
   *
   * @param after the last hit of the page before; null for the first page
   * @throws TooCostlyException when the deadline passes or a reading comes to too many terms
   */
  public static Found find(
      Snapshot snapshot,
      Compilation compilation,
      Question question,
      FieldDoc after,
      Deadline deadline)
      throws IOException {
    IndexSearcher searcher = snapshot.searcher(deadline);
    try {
      return new Search(snapshot, searcher, question, after, deadline).found(compilation.steps());
    } catch (IndexSearcher.TooManyClauses e) {
      throw new TooCostlyException(
          "the query comes to over " + IndexSearcher.getMaxClauseCount() + " terms: ask for less");
    }
  }

  /** One question being asked, in one reading after the other. */
  private record Search(
      Snapshot snapshot,
      IndexSearcher searcher,
      Question question,
      FieldDoc after,
      Deadline deadline) {

    Found found(List<Step> steps) throws IOException {
      Step strict = steps.getFirst();
      if (steps.size() > 1 && isNeverEnough(strict))
        return fewer(steps, count(strict), Optional.empty());
      Matches matches = ranked(strict);
      long articles = matches.hits().articles();
      return steps.size() == 1 || isEnough(strict, articles)
          ? new Found(strict, matches, articles)
          : fewer(steps, articles, Optional.of(matches));
    }

    /**
     * @param strictly how many articles the first reading finds, which is not enough
     * @param ranked those articles, where they are more than counted
     */
    private Found fewer(List<Step> steps, long strictly, Optional<Matches> ranked)
        throws IOException {
      for (Step step : steps.subList(1, steps.size())) {
        Matches matches = ranked(step);
        long articles = matches.hits().articles();
        if (step != steps.getLast() && !isEnough(step, articles)) continue;
        if (articles != strictly) return new Found(step, matches, strictly);
        Step strict = steps.getFirst();
        return new Found(strict, ranked.isPresent() ? ranked.get() : ranked(strict), strictly);
      }
      throw new IllegalArgumentException("no reading after the first");
    }

    private Matches ranked(Step step) throws IOException {
      Matches matches = Matches.find(snapshot, step.query(), question, after, deadline);
      deadline.check();
      return matches;
    }

    private long count(Step step) throws IOException {
      long articles = searcher.count(Filters.drillDown(step.query(), question));
      deadline.check();
      return articles;
    }

    /**
     * Enough is counted without filters, so that filtering does not change how a query is read.
     * Only where the filters leave nothing of a reading is the next one tried.
     */
    private boolean isEnough(Step step, long articles) throws IOException {
      if (articles == 0 || articles >= step.enough()) return articles > 0;
      if (isNeverEnough(step)) return false;
      DrillDownQuery filtered = Filters.drillDown(step.query(), question);
      boolean all = filtered.getDrillDownQueries().length == 0;
      return !all && searcher.count(step.query()) >= step.enough();
    }

    private boolean isNeverEnough(Step step) {
      return step.enough() > searcher.getIndexReader().numDocs();
    }
  }
}
