package fr.vigie.index;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.disk.Reason;
import fr.vigie.index.disk.RefusedException;
import fr.vigie.index.documents.ArticleIndexing;
import fr.vigie.index.generations.CurrentGeneration;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.index.generations.Publisher;
import fr.vigie.index.reports.JobTally;
import fr.vigie.index.reports.StageClock;
import fr.vigie.index.sources.SourceMemory;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that one run works with.
 *
 * @param memory of the sources, for this run and the next
 * @param held fails when this run has no right to write any more
 * @param before current when the run began; empty when there was none to read
 */
record JobContext(
    GenerationStore store,
    ArticleIndexing indexing,
    JobOptions options,
    JobEnvironment environment,
    JobTally tally,
    StageClock clock,
    SourceMemory memory,
    Held held,
    Optional<CurrentGeneration> before) {

  /** Holds while the run may write. */
  interface Held {
    void ensure() throws IOException;
  }

  /** Name of the generation current before; empty when there was none. */
  String parent() {
    return before.map(current -> current.info().name()).orElse("");
  }

  Publisher publisher() {
    return new Publisher(store, new DurableFiles(environment.disk()));
  }

  /** Keeps for the next run what this one learnt of the sources. That it can't is a warning. */
  void remember() {
    try {
      memory.write(store.layout().sourceMemory(), new DurableFiles(environment.disk()));
    } catch (IOException e) {
      tally.warn("what the sources held could not be kept for the next run: " + Reason.of(e));
    }
  }

  IndexingPipeline pipeline(GenerationDraft draft) {
    return new IndexingPipeline(draft.writer(), indexing, tally, options.workers());
  }

  /**
   * @throws IOException when the run is asked to stop
   */
  void ensureWanted() throws IOException {
    held.ensure();
    if (options.stopped().getAsBoolean()) throw RefusedException.stopped();
  }

  /**
   * @throws RefusedException when the source had no article: that is taken for a mistake, not for
   *     an empty archive
   */
  void requireArticles() throws RefusedException {
    if (tally.counts().read() == 0) {
      throw new RefusedException("no article was read from the sources: nothing is published");
    }
  }

  /**
   * @throws RefusedException when so many documents would go that a source is more likely missing
   */
  void requireFewDeletes(long deleted, long of) throws RefusedException {
    if (deleted * 100 <= (long) options.maxDeletePercent() * of) return;
    throw new RefusedException(
        String.format(
            Locale.ROOT,
            "the run would delete %d of %d documents, more than the %d %% allowed; is a source missing? Nothing is changed; if it is meant, run it once with --max-deletes 100%%",
            deleted,
            of,
            options.maxDeletePercent()));
  }

  /** Deletes old generations. That it can't is a warning: the new one is published already. */
  List<String> prune() {
    clock.enter("pruning");
    try {
      return publisher().prune(options.keep());
    } catch (IOException e) {
      tally.warn("old generations could not be removed: " + Reason.of(e));
      return List.of();
    }
  }
}
