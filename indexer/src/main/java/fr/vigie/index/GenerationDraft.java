package fr.vigie.index;

import fr.vigie.index.disk.DamagedGenerationException;
import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.Reason;
import fr.vigie.index.documents.ArticleIndexing;
import fr.vigie.index.documents.FieldCounts;
import fr.vigie.index.documents.SchemaFields;
import fr.vigie.index.documents.SmokeQueries;
import fr.vigie.index.generations.Checksums;
import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.GenerationName;
import fr.vigie.index.generations.JobKind;
import fr.vigie.index.generations.SharedSegments;
import fr.vigie.index.generations.Verifier;
import fr.vigie.index.reports.Breakdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** A generation being made. Closed before it is published, it leaves nothing behind. */
final class GenerationDraft implements AutoCloseable {

  /** What more articles take to be searched hides what their segments do. */
  private static final int MOST_IN_ONE_SEGMENT = 500_000;

  private final JobContext context;
  private final GenerationInfo info;
  private final Path folder;
  private final Directory directory;
  private final Checksums shared;
  private final IndexWriter writer;

  private GenerationDraft(
      JobContext context,
      GenerationInfo info,
      Path folder,
      Directory directory,
      Checksums shared,
      IndexWriter writer) {
    this.context = context;
    this.info = info;
    this.folder = folder;
    this.directory = directory;
    this.shared = shared;
    this.writer = writer;
  }

  /** A draft without documents. */
  static GenerationDraft empty(JobContext context) throws IOException {
    return open(context, JobKind.BUILD);
  }

  /**
   * A draft with the documents of the generation that was current before, whose files it shares.
   */
  static GenerationDraft fromCurrent(JobContext context) throws IOException {
    return open(context, JobKind.UPDATE);
  }

  IndexWriter writer() {
    return writer;
  }

  /**
   * Completes, verifies and publishes.
   *
   * @param documents how many it must hold
   * @param ids of the articles that came, changed or went, for one that was made of another
   * @throws DamagedGenerationException when it is not sound; it is not published then
   */
  GenerationInfo publish(long documents, Set<String> ids) throws IOException {
    context.clock().enter("writing");
    commit(ids);
    GenerationInfo complete = info.withDocuments(documents);
    complete.write(folder, new DurableFiles(context.environment().disk()));
    context.clock().enter("verifying");
    requireSound(Verifier.problems(complete, directory, shared));
    tryOut();
    directory.close();
    context.clock().enter("publishing");
    context.ensureWanted();
    context.publisher().publish(folder, complete.name());
    return complete;
  }

  void delete(String id) throws IOException {
    writer.deleteDocuments(new Term(context.indexing().idField(), id));
  }

  @Override
  public void close() {
    IOUtils.closeWhileHandlingException(writer::rollback, shared::close, directory);
    discard(folder);
  }

  private static GenerationDraft open(JobContext context, JobKind kind) throws IOException {
    GenerationInfo info = describe(context, kind);
    Path folder = context.store().layout().building(info.name());
    Directory directory = null;
    try {
      Files.createDirectory(folder);
      Collection<String> files = List.of();
      if (kind == JobKind.UPDATE)
        files = SharedSegments.share(context.store(), info.parent(), folder);
      directory = context.environment().disk().open(folder);
      IndexWriter writer = new IndexWriter(directory, config(context, kind));
      Checksums shared = Checksums.start(directory, files);
      return new GenerationDraft(context, info, folder, directory, shared, writer);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      discard(folder);
      throw e;
    }
  }

  private static GenerationInfo describe(JobContext context, JobKind kind) throws IOException {
    Instant now = context.clock().started();
    String name = GenerationName.after(context.store().names(), now).toString();
    String fingerprint = context.indexing().fingerprint();
    return new GenerationInfo(
        name, now, kind, context.parent(), fingerprint, 0, context.environment().toolVersion());
  }

  private static IndexWriterConfig config(JobContext context, JobKind kind) {
    return context
        .indexing()
        .writerConfig()
        .setOpenMode(
            kind == JobKind.UPDATE
                ? IndexWriterConfig.OpenMode.APPEND
                : IndexWriterConfig.OpenMode.CREATE)
        .setIndexDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy())
        .setCommitOnClose(true)
        .setMergeScheduler(new QuietMerges())
        .setRAMBufferSizeMB(context.options().ramBufferMb());
  }

  private void commit(Set<String> ids) throws IOException {
    try {
      complete(ids);
      writer.setLiveCommitData(info.commitData().entrySet());
      writer.close();
    } catch (IOException | RuntimeException e) {
      Throwable root = writer.getTragicException();
      if (root != null) throw new IOException(Reason.of(root), root);
      throw e;
    }
  }

  /**
   * A build also makes one segment of all where these are few: a search pays for each. That is done
   * in the background, while copies are compared, and what closes the writer waits for it.
   */
  private void complete(Set<String> ids) throws IOException {
    if (info.kind() == JobKind.BUILD) {
      if (writer.getDocStats().numDocs <= MOST_IN_ONE_SEGMENT) writer.forceMerge(1, false);
      context.indexing().complete(writer);
      return;
    }
    try (Directory directory = context.store().openDirectory(info.parent());
        DirectoryReader before = DirectoryReader.open(directory)) {
      context.indexing().complete(writer, new ArticleIndexing.Changes(before, ids));
    }
  }

  /** Searches the new generation as its readers will, and counts what changed for the report. */
  private void tryOut() throws IOException {
    SchemaFields fields = context.indexing().fields();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      requireSound(SmokeQueries.problems(reader, fields));
      context
          .tally()
          .breakdown(
              Breakdown.between(countsBefore(fields), FieldCounts.of(reader, fields.counted())));
    }
  }

  private Map<String, Map<String, Long>> countsBefore(SchemaFields fields) {
    if (context.parent().isEmpty()) return Map.of();
    try (Directory before = context.store().openDirectory(context.parent());
        DirectoryReader reader = DirectoryReader.open(before)) {
      return FieldCounts.of(reader, fields.counted());
    } catch (IOException | RuntimeException e) {
      context.tally().warn("the counts before could not be read: " + Reason.of(e));
      return Map.of();
    }
  }

  private static void requireSound(List<String> problems) throws IOException {
    if (problems.isEmpty()) return;
    throw new DamagedGenerationException(
        "the new generation is not sound: " + Reason.oneLine(String.join("; ", problems)));
  }

  /** What can't be deleted now, the next job deletes. */
  private static void discard(Path folder) {
    try {
      DurableFiles.deleteTree(folder);
    } catch (IOException e) {
      // The failure that led here is what the report must say; leftovers are named when they are
      // removed.
    }
  }
}
