package fr.vigie.search.lucene.generations;

import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Completes one letter and two in a new snapshot before anyone types them: everyone begins so, and
 * nothing takes longer to complete. One after the other with pauses, so that searches keep their
 * processors, until all are done or the snapshot is closed. Nothing waits for it.
 */
final class ShortBeginnings implements Runnable {

  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Words of a beginning whose spelling is read: those that are shown. */
  private static final int SHOWN = 3;

  private final Snapshot snapshot;
  private final ScheduledExecutorService threads;
  private final Duration pause;
  private final Iterator<String> left = all().iterator();

  ShortBeginnings(Snapshot snapshot, ScheduledExecutorService threads, Duration pause) {
    this.snapshot = snapshot;
    this.threads = threads;
    this.pause = pause;
  }

  /**
   * Returns at once.
   *
   * @param settling how long to wait before
   */
  static void complete(Snapshot snapshot, ScheduledExecutorService threads, Duration settling) {
    new ShortBeginnings(snapshot, threads, PAUSE).continueAfter(settling);
  }

  private void continueAfter(Duration wait) {
    threads.schedule(this, wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void run() {
    if (!left.hasNext() || !snapshot.reader().tryIncRef()) return;
    try (Snapshots.Lease lease = new Snapshots.Lease(snapshot)) {
      complete(lease.snapshot(), left.next());
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    continueAfter(pause);
  }

  private static void complete(Snapshot snapshot, String beginning) throws IOException {
    List<String> words = snapshot.bodyWords().beginningWith(beginning);
    for (String word : words.subList(0, Math.min(SHOWN, words.size())))
      snapshot.writtenWords().of(word);
    snapshot.titles().with(List.of(beginning), SHOWN);
  }

  private static Stream<String> all() {
    return Stream.concat(
        letters(), letters().flatMap(first -> letters().map(second -> first + second)));
  }

  private static Stream<String> letters() {
    return IntStream.rangeClosed('a', 'z').mapToObj(Character::toString);
  }
}
