package fr.vigie.index;

import fr.vigie.article.RawArticle;
import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.ArticleSource;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The changes of an update. The draft that takes them is made when the first one comes. */
final class PendingChanges implements AutoCloseable {

  private final JobContext context;
  private final Set<String> ids = new HashSet<>();
  private GenerationDraft draft;
  private IndexingPipeline pipeline;

  PendingChanges(JobContext context) {
    this.context = context;
  }

  /** Reads the source to its end and waits until what it changed is written. */
  void readAll(ArticleSource source, ArticleSource.Sink sink) throws IOException {
    context.clock().enter("reading");
    try {
      source.readAll(sink);
    } catch (IOException | RuntimeException e) {
      if (pipeline != null) pipeline.rethrowFailure();
      throw e;
    }
    if (pipeline != null) pipeline.finish();
  }

  /**
   * @throws JobAbortedException when the run can't go on
   */
  void put(RawArticle raw, String contentHash, boolean replaces) {
    if (context.options().dryRun()) {
      context.tally().indexed(replaces);
      return;
    }
    try {
      open();
    } catch (IOException e) {
      throw new JobAbortedException(e);
    }
    ids.add(raw.id());
    pipeline.submit(raw, contentHash, replaces);
  }

  /** Whether no change was written. */
  boolean none() {
    JobReport.Counts counts = context.tally().counts();
    return counts.added() + counts.changed() == 0;
  }

  GenerationInfo publish(List<String> deletes, long documents) throws IOException {
    open();
    pipeline.close();
    for (String id : deletes) draft.delete(id);
    ids.addAll(deletes);
    return draft.publish(documents, ids);
  }

  @Override
  public void close() {
    if (pipeline != null) pipeline.close();
    if (draft != null) draft.close();
  }

  private void open() throws IOException {
    if (draft != null) return;
    draft = GenerationDraft.fromCurrent(context);
    pipeline = context.pipeline(draft);
  }
}
