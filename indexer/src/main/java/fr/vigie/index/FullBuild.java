package fr.vigie.index;

import fr.vigie.index.generations.CurrentGeneration;
import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.JobKind;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.ArticleSource;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Makes a whole generation from the sources. */
final class FullBuild {

  private final JobContext context;
  private final String reason;

  /**
   * @param reason why an update builds; empty when a build was asked for
   */
  FullBuild(JobContext context, String reason) {
    this.context = context;
    this.reason = reason;
  }

  Ending run(ArticleSource source) throws IOException {
    return context.options().dryRun() ? dryRun(source) : build(source);
  }

  private Ending build(ArticleSource source) throws IOException {
    try (GenerationDraft draft = GenerationDraft.empty(context)) {
      context.clock().enter("reading");
      readAll(source, draft);
      requireWorthPublishing();
      GenerationInfo published = draft.publish(context.tally().counts().added(), Set.of());
      return new Ending(
          JobKind.BUILD, JobReport.Status.PUBLISHED, published, reason, context.prune());
    }
  }

  private void readAll(ArticleSource source, GenerationDraft draft) throws IOException {
    try (IndexingPipeline pipeline = context.pipeline(draft)) {
      try {
        source.readAll(new JobSink(context, (raw, hash) -> pipeline.submit(raw, hash, false)));
      } catch (IOException | RuntimeException e) {
        pipeline.rethrowFailure();
        throw e;
      }
      pipeline.finish();
    }
  }

  private void requireWorthPublishing() throws IOException {
    context.requireArticles();
    long documents = context.tally().counts().added();
    if (documents == 0) throw new IOException("no article could be indexed: nothing is published");
    if (reason.isEmpty() || context.before().isEmpty()) return;
    long before = context.before().get().info().documents();
    context.requireFewDeletes(Math.max(0, before - documents), before);
  }

  private Ending dryRun(ArticleSource source) throws IOException {
    context.clock().enter("reading");
    source.readAll(new JobSink(context, (raw, hash) -> context.tally().indexed(false)));
    requireWorthPublishing();
    GenerationInfo current = context.before().map(CurrentGeneration::info).orElse(null);
    return new Ending(JobKind.BUILD, JobReport.Status.DRY_RUN, current, reason, List.of());
  }
}
