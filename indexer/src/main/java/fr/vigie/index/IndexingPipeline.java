package fr.vigie.index;

import fr.vigie.article.RawArticle;
import fr.vigie.index.disk.Reason;
import fr.vigie.index.documents.ArticleIndexing;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.reports.JobTally;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;

/**
 * Makes documents of articles on several threads and writes them. A few articles a worker wait in
 * memory; who submits more waits with them. An article that can't be made or written is a fault; a
 * writer that fails ends the run.
 */
final class IndexingPipeline implements AutoCloseable {

  private static final int WAITING_PER_WORKER = 8;

  private final IndexWriter writer;
  private final ArticleIndexing indexing;
  private final JobTally tally;
  private final int count;
  private final int capacity;
  private final Semaphore room;
  private final ExecutorService workers;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  IndexingPipeline(IndexWriter writer, ArticleIndexing indexing, JobTally tally, int workers) {
    this.writer = writer;
    this.indexing = indexing;
    this.tally = tally;
    this.count = workers;
    this.capacity = workers * WAITING_PER_WORKER;
    this.room = new Semaphore(capacity);
    this.workers =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().name("indexing-", 0).daemon().factory());
  }

  /**
   * @param replaces whether the index has an older version of it
   * @throws JobAbortedException when the run can't go on
   */
  void submit(RawArticle raw, String contentHash, boolean replaces) {
    acquire(1);
    if (failure.get() != null) {
      room.release();
      throw new JobAbortedException(failure.get());
    }
    execute(() -> index(raw, contentHash, replaces));
  }

  /** Waits until all is written: what each worker still has in memory, by all of them at once. */
  void finish() throws IOException {
    awaitAll();
    for (int i = 0; i < count; i++) {
      acquire(1);
      execute(this::flush);
    }
    awaitAll();
    rethrowFailure();
  }

  /**
   * The first failure of a worker or of the writer, if any: the cause of whatever happened after
   * it.
   */
  void rethrowFailure() throws IOException {
    Throwable tragedy = writer.getTragicException();
    switch (tragedy == null ? failure.get() : tragedy) {
      case null -> {}
      case IOException e -> throw e;
      case Throwable e -> throw new IOException(Reason.of(e), e);
    }
  }

  /** Drops what waits, and returns when no worker touches the writer any more. */
  @Override
  public void close() {
    failure.compareAndSet(null, new IllegalStateException("closed"));
    workers.close();
  }

  private void index(RawArticle raw, String contentHash, boolean replaces) throws IOException {
    if (failure.get() != null) return;
    try {
      Iterable<? extends IndexableField> document = indexing.document(raw, contentHash);
      if (replaces) writer.updateDocument(new Term(indexing.idField(), raw.id()), document);
      else writer.addDocument(document);
      tally.indexed(replaces);
    } catch (RuntimeException | StackOverflowError e) {
      if (!writer.isOpen() || writer.getTragicException() != null) throw e;
      tally.fault(new JobReport.Fault(raw.file(), 0, raw.id(), "not indexed: " + Reason.of(e)));
    }
  }

  private void flush() throws IOException {
    while (failure.get() == null && writer.flushNextBuffer()) {
      // There may be more.
    }
  }

  private interface Task {
    void run() throws IOException;
  }

  /** For who has a permit. */
  private void execute(Task task) {
    workers.execute(
        () -> {
          try {
            task.run();
          } catch (Throwable e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release();
          }
        });
  }

  private void awaitAll() {
    acquire(capacity);
    room.release(capacity);
  }

  private void acquire(int permits) {
    try {
      room.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.compareAndSet(null, new IOException("interrupted"));
      throw new JobAbortedException(failure.get());
    }
  }
}
