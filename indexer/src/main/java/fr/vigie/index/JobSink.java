package fr.vigie.index;

import fr.vigie.article.RawArticle;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Takes what a source finds, counts it, and passes each article on. Of two articles with one id the
 * first is taken and the other is a fault.
 */
final class JobSink implements ArticleSource.Sink {

  /** What a run does with an article. Called by one thread at a time. */
  interface Handler {
    void article(RawArticle raw, String contentHash);
  }

  private final JobTally tally;
  private final StageClock clock;
  private final BooleanSupplier stopped;
  private final Handler handler;
  private final Map<String, String> fileOfId = new HashMap<>();

  JobSink(JobContext context, Handler handler) {
    this.tally = context.tally();
    this.clock = context.clock();
    this.stopped = context.options().stopped();
    this.handler = handler;
  }

  @Override
  public synchronized void article(RawArticle raw, String contentHash) {
    if (stopped.getAsBoolean()) throw new JobAbortedException(RefusedException.stopped());
    if (contentHash.isEmpty())
      throw new IllegalArgumentException("no content hash for " + raw.id());
    tally.read();
    String first = fileOfId.putIfAbsent(raw.id(), raw.file());
    if (first == null) handler.article(raw, contentHash);
    else
      tally.fault(
          new JobReport.Fault(raw.file(), 0, raw.id(), "its id was already given, in " + first));
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

  /** Whether the source had this article. */
  synchronized boolean saw(String id) {
    return fileOfId.containsKey(id);
  }
}
