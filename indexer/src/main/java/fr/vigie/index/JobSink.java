package fr.vigie.index;

import fr.vigie.article.RawArticle;
import fr.vigie.index.disk.RefusedException;
import fr.vigie.index.reports.JobTally;
import fr.vigie.index.reports.StageClock;
import fr.vigie.index.sources.ArticleSource;
import fr.vigie.index.sources.FileContents;
import fr.vigie.index.sources.SourceMemory;
import fr.vigie.reading.FileStamp;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Takes what a source finds, counts it, and passes each article on. */
final class JobSink implements ArticleSource.Sink {

  /** What a run does with an article. Called by one thread at a time. */
  interface Handler {
    void article(RawArticle raw, String contentHash);

    /** Whether there is nothing to do with an article of this hash in this file. */
    default boolean isDone(FileContents.Key article, FileStamp file) {
      return false;
    }
  }

  private final JobTally tally;
  private final StageClock clock;
  private final SourceMemory memory;
  private final BooleanSupplier stopped;
  private final Handler handler;
  private final Set<String> ids = new HashSet<>();

  JobSink(JobContext context, Handler handler) {
    this.tally = context.tally();
    this.clock = context.clock();
    this.memory = context.memory();
    this.stopped = context.options().stopped();
    this.handler = handler;
  }

  @Override
  public synchronized void article(RawArticle raw, String contentHash) {
    ensureWanted();
    if (contentHash.isEmpty())
      throw new IllegalArgumentException("no content hash for " + raw.id());
    if (!ids.add(raw.id())) throw new IllegalArgumentException("an id given twice: " + raw.id());
    tally.read();
    handler.article(raw, contentHash);
    clock.tick();
  }

  @Override
  public void fault(String file, int line, String reason) {
    tally.unreadable(file, line, reason);
  }

  @Override
  public void skipped(String file, String reason) {
    tally.skipped(file, reason);
  }

  @Override
  public void progress(long doneBytes, long totalBytes) {
    clock.bytes(doneBytes, totalBytes);
  }

  @Override
  public synchronized Optional<FileContents> unchanged(FileStamp file) {
    Optional<FileContents> known =
        memory
            .of(file)
            .filter(
                held -> held.articles().stream().allMatch(article -> isNewAndDone(article, file)));
    known.ifPresent(contents -> count(file, contents));
    return known;
  }

  private void count(FileStamp file, FileContents contents) {
    ensureWanted();
    memory.put(file, contents);
    contents.articles().forEach(article -> ids.add(article.id()));
    contents.skipped().forEach(skip -> tally.skipped(skip.file(), skip.reason()));
    tally.recalled(contents.articles().size());
    clock.tick();
  }

  private boolean isNewAndDone(FileContents.Key article, FileStamp file) {
    return !ids.contains(article.id()) && handler.isDone(article, file);
  }

  @Override
  public synchronized void finished(FileStamp file, FileContents contents) {
    memory.put(file, contents);
  }

  private void ensureWanted() {
    if (stopped.getAsBoolean()) throw new JobAbortedException(RefusedException.stopped());
  }

  /** Whether the source had this article. */
  synchronized boolean saw(String id) {
    return ids.contains(id);
  }
}
