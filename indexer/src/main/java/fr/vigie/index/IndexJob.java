package fr.vigie.index;

import fr.vigie.index.disk.DamagedGenerationException;
import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.disk.Reason;
import fr.vigie.index.disk.RefusedException;
import fr.vigie.index.documents.ArticleIndexing;
import fr.vigie.index.generations.CurrentGeneration;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.index.generations.IndexFormat;
import fr.vigie.index.generations.IndexLayout;
import fr.vigie.index.generations.IndexUnavailableException;
import fr.vigie.index.generations.JobKind;
import fr.vigie.index.generations.Publisher;
import fr.vigie.index.generations.Verification;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.reports.JobReports;
import fr.vigie.index.reports.JobTally;
import fr.vigie.index.reports.StageClock;
import fr.vigie.index.sources.ArticleSource;
import fr.vigie.index.sources.SourceMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The job that makes an index of articles. A run takes the lock of the index, publishes a new
 * generation or leaves things as they are, and writes its report; what goes wrong on the way is in
 * the report, not an exception.
 *
 * <p>One instance may run any number of times, one run at a time.
 */
public final class IndexJob {

  private final Path dir;
  private final ArticleIndexing indexing;
  private final JobOptions options;
  private final JobEnvironment environment;
  private final DurableFiles files;

  /**
   * @param dir the index folder
   */
  public IndexJob(Path dir, ArticleIndexing indexing, JobOptions options) {
    this(dir, indexing, options, JobEnvironment.system());
  }

  public IndexJob(
      Path dir, ArticleIndexing indexing, JobOptions options, JobEnvironment environment) {
    this.dir = dir;
    this.indexing = indexing;
    this.options = options;
    this.environment = environment;
    this.files = new DurableFiles(environment.disk());
  }

  /**
   * Builds a whole generation and publishes it. Makes the index folder when it is missing. A dry
   * run reads the sources and counts, without enriching.
   *
   * @throws IndexUnavailableException when the folder is not empty and no index of ours
   * @throws IndexLockedException when another job is running
   * @throws IOException when the folder can't be written at all; any other failure is in the report
   */
  public JobReport build(ArticleSource source) throws IOException {
    IndexLayout layout = new IndexLayout(dir);
    IndexFormat.requireWritable(layout);
    if (!options.dryRun()) IndexFormat.prepare(layout, files);
    return locked(layout, held -> report(context(layout, held, source), source, false, ""));
  }

  /**
   * Brings the index up to date with the sources: adds, replaces and deletes what changed by
   * content hash. Nothing changed: nothing is written. Builds instead when the schema, the analysis
   * or the lexicon changed, or when the current generation is damaged; the report says so.
   *
   * @throws IndexUnavailableException when there is no index in the folder
   * @throws IndexLockedException when another job is running
   * @throws IOException when the folder can't be written at all; any other failure is in the report
   */
  public JobReport update(ArticleSource source) throws IOException {
    IndexLayout layout = GenerationStore.open(dir).layout();
    if (!options.dryRun()) IndexFormat.prepare(layout, files);
    return locked(layout, held -> updateOrRebuild(layout, held, source));
  }

  private interface Run {
    JobReport with(JobContext.Held held) throws IOException;
  }

  private JobReport locked(IndexLayout layout, Run run) throws IOException {
    if (options.dryRun()) return run.with(() -> {});
    try (IndexLock lock = IndexLock.acquire(layout, options)) {
      return JobReports.write(layout, files, run.with(lock::ensureHeld));
    }
  }

  private JobReport updateOrRebuild(IndexLayout layout, JobContext.Held held, ArticleSource source)
      throws IOException {
    JobContext context = context(layout, held, source);
    String reason = rebuildReason(context);
    try {
      return report(context, source, reason.isEmpty(), reason);
    } catch (DamagedGenerationException e) {
      markIfDamaged(context.publisher(), context.store(), context.parent());
      return report(context(layout, held, source), source, false, Reason.oneLine(e.getMessage()));
    }
  }

  /** What failed may have been the new generation alone. */
  private void markIfDamaged(Publisher publisher, GenerationStore store, String generation)
      throws IOException {
    if (options.dryRun() || !store.has(generation)) return;
    Verification found = store.verify(generation, Verification.Level.CHECKSUMS);
    if (!found.sound()) publisher.markDamaged(found);
  }

  private String rebuildReason(JobContext context) throws IOException {
    if (context.before().isEmpty()) {
      return context.store().names().isEmpty()
          ? "there was no generation to start from"
          : "no generation could be read: " + String.join("; ", context.tally().warnings());
    }
    String fingerprint = context.before().get().info().fingerprint();
    if (fingerprint.equals(indexing.fingerprint())) return "";
    return "the schema, the analysis or the lexicon changed (fingerprint "
        + fingerprint
        + " is now "
        + indexing.fingerprint()
        + ")";
  }

  /**
   * @throws DamagedGenerationException when an update found damage: nothing else is thrown
   */
  private JobReport report(JobContext context, ArticleSource source, boolean update, String reason)
      throws DamagedGenerationException {
    try {
      Ending ending =
          update
              ? new IncrementalUpdate(context, context.before().orElseThrow()).run(source)
              : new FullBuild(context, reason).run(source);
      if (ending.status() != JobReport.Status.DRY_RUN) context.remember();
      return Reporting.ended(context, ending);
    } catch (IOException | RuntimeException e) {
      if (update) rethrowDamage(context, e);
      return Reporting.failed(context, update ? JobKind.UPDATE : JobKind.BUILD, reason, e);
    }
  }

  /**
   * Lucene trips over damaged files in many ways, a merge by a position that is negative: whatever
   * failed, the checksums tell whether that was it.
   */
  private static void rethrowDamage(JobContext context, Exception failure)
      throws DamagedGenerationException {
    if (failure instanceof RefusedException || failure.getCause() instanceof RefusedException)
      return;
    if (failure instanceof DamagedGenerationException damaged) throw damaged;
    if (DamagedGenerationException.causes(failure) || isDamaged(context))
      throw new DamagedGenerationException(context.parent(), failure);
  }

  private static boolean isDamaged(JobContext context) {
    try {
      return !context.store().verify(context.parent(), Verification.Level.CHECKSUMS).sound();
    } catch (IOException e) {
      return false;
    }
  }

  private JobContext context(IndexLayout layout, JobContext.Held held, ArticleSource source)
      throws IOException {
    GenerationStore store = new GenerationStore(layout);
    JobTally tally = new JobTally();
    StageClock clock = new StageClock(environment.clock(), tally, options.progress());
    Publisher publisher = new Publisher(store, files);
    Optional<CurrentGeneration> before = current(store, tally);
    if (before.isEmpty() || !before.get().warning().isEmpty())
      markIfDamaged(publisher, store, store.pointer());
    if (!options.dryRun()) {
      List<String> leftovers = publisher.removeLeftovers();
      if (!leftovers.isEmpty())
        tally.warn("removed what a killed job left: " + String.join(", ", leftovers));
    }
    Set<String> damaged = store.damaged().keySet();
    if (!damaged.isEmpty()) tally.warn("damaged, left as they are: " + String.join(", ", damaged));
    SourceMemory memory = memory(layout, source.fingerprint(), tally, clock);
    return new JobContext(
        store, indexing, options, environment, tally, clock, memory, held, before);
  }

  private SourceMemory memory(
      IndexLayout layout, String fingerprint, JobTally tally, StageClock clock) {
    try {
      if (!options.readAll())
        return SourceMemory.read(layout.sourceMemory(), fingerprint, clock.started());
    } catch (IOException e) {
      tally.warn(Reason.of(e) + ": every file of the sources was read");
    }
    return SourceMemory.empty(fingerprint, clock.started());
  }

  private static Optional<CurrentGeneration> current(GenerationStore store, JobTally tally)
      throws IOException {
    try {
      CurrentGeneration current = store.current();
      if (!current.warning().isEmpty()) tally.warn(current.warning());
      return Optional.of(current);
    } catch (IndexUnavailableException e) {
      if (!store.names().isEmpty()) tally.warn(e.getMessage());
      return Optional.empty();
    }
  }
}
