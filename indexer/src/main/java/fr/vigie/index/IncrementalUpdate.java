package fr.vigie.index;

import fr.vigie.article.RawArticle;
import fr.vigie.index.disk.DamagedGenerationException;
import fr.vigie.index.generations.CurrentGeneration;
import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.JobKind;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.ArticleSource;
import fr.vigie.index.sources.FileContents;
import fr.vigie.reading.FileStamp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/**
 * Compares the sources with the current generation and makes the next one of what differs, if
 * anything does.
 */
final class IncrementalUpdate {

  private final JobContext context;
  private final CurrentGeneration before;

  IncrementalUpdate(JobContext context, CurrentGeneration before) {
    this.context = context;
    this.before = before;
  }

  /**
   * @throws DamagedGenerationException when the current generation is damaged
   */
  Ending run(ArticleSource source) throws IOException {
    context.clock().enter("comparing");
    KnownArticles known = load();
    try (PendingChanges changes = new PendingChanges(context)) {
      JobSink sink = new JobSink(context, new Comparison(known, changes));
      changes.readAll(source, sink);
      context.requireArticles();
      List<String> deletes = deletes(known, sink);
      context.requireFewDeletes(deletes.size(), known.size());
      if (context.options().dryRun()) return ending(JobReport.Status.DRY_RUN);
      if (changes.none() && deletes.isEmpty()) return unchanged();
      long documents = known.size() + context.tally().counts().added() - deletes.size();
      GenerationInfo published = changes.publish(deletes, documents);
      return new Ending(JobKind.UPDATE, JobReport.Status.PUBLISHED, published, "", context.prune());
    }
  }

  private KnownArticles load() throws IOException {
    String name = before.info().name();
    KnownArticles known;
    try (Directory directory = context.store().openDirectory(name);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      known = KnownArticles.load(reader, context.indexing());
    } catch (IOException | RuntimeException | AssertionError e) {
      throw new DamagedGenerationException(name, e);
    }
    if (known.size() == before.info().documents()) return known;
    throw new DamagedGenerationException(
        "the generation " + name + " has documents without an id of their own");
  }

  /** Passes on what differs from what is known. */
  private final class Comparison implements JobSink.Handler {

    private final KnownArticles known;
    private final PendingChanges changes;

    Comparison(KnownArticles known, PendingChanges changes) {
      this.known = known;
      this.changes = changes;
    }

    @Override
    public void article(RawArticle raw, String contentHash) {
      if (known.has(raw, contentHash)) context.tally().unchanged();
      else changes.put(raw, contentHash, known.has(raw.id()));
    }

    @Override
    public boolean isDone(FileContents.Key article, FileStamp file) {
      return known.has(article, file);
    }
  }

  /** What the source no longer has, but for what a fault may have hidden. */
  private List<String> deletes(KnownArticles known, JobSink sink) {
    Map<String, KnownArticles.Known> vanished = known.without(sink::saw);
    List<String> deletes =
        vanished.entrySet().stream()
            .filter(entry -> !context.tally().inFault(entry.getValue().file()))
            .map(Map.Entry::getKey)
            .toList();
    context.tally().kept(vanished.size() - deletes.size());
    context.tally().deleted(deletes.size());
    return deletes;
  }

  /** Writes nothing, unless {@code current} itself has to be mended. */
  private Ending unchanged() throws IOException {
    if (!before.warning().isEmpty()) {
      context.held().ensure();
      context.publisher().point(before.info().name());
      context.tally().warn("'current' now names " + before.info().name());
    }
    return ending(JobReport.Status.UNCHANGED);
  }

  private Ending ending(JobReport.Status status) {
    return new Ending(JobKind.UPDATE, status, before.info(), "", List.of());
  }
}
