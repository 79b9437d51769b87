package fr.vigie.index;

import fr.vigie.index.disk.Reason;
import fr.vigie.index.generations.IndexLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NativeFSLockFactory;

/**
 * The right to write an index, held by one job in one process.
 *
 * <p>The lock is Lucene's own, a lock of the operating system on the file {@code lock}: it ends
 * with the process, however that ends. The file stays and means nothing by itself.
 */
final class IndexLock implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final FSDirectory directory;
  private final Lock lock;

  private IndexLock(FSDirectory directory, Lock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * @param options how long to wait for another job to end, and when no more
   * @throws IndexLockedException when it did not end
   */
  static IndexLock acquire(IndexLayout layout, JobOptions options) throws IOException {
    long started = System.nanoTime();
    FSDirectory directory = FSDirectory.open(layout.dir(), NativeFSLockFactory.INSTANCE);
    try {
      while (true) {
        try {
          return named(layout, directory, directory.obtainLock(IndexLayout.LOCK));
        } catch (LockObtainFailedException e) {
          boolean waited = System.nanoTime() - started >= options.lockWait().toNanos();
          if (waited || options.stopped().getAsBoolean())
            throw new IndexLockedException(refusal(layout));
        }
        Thread.sleep(POLL);
      }
    } catch (InterruptedException e) {
      directory.close();
      Thread.currentThread().interrupt();
      throw new IndexLockedException(
          "interrupted while waiting for the job that runs on " + layout.dir());
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** A lock whose holder cannot be named is given back: the process would keep it for ever. */
  private static IndexLock named(IndexLayout layout, FSDirectory directory, Lock lock)
      throws IOException {
    try {
      nameHolder(layout);
      return new IndexLock(directory, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * @throws IOException when the lock was taken away, for instance by deleting its file
   */
  void ensureHeld() throws IOException {
    lock.ensureValid();
  }

  @Override
  public void close() throws IOException {
    lock.close();
    directory.close();
  }

  private static void nameHolder(IndexLayout layout) throws IOException {
    String holder = "pid " + ProcessHandle.current().pid() + ", since " + Instant.now();
    Files.writeString(layout.lockHolder(), holder + "\n");
  }

  private static String refusal(IndexLayout layout) {
    String holder;
    try {
      holder = Reason.oneLine(Files.readString(layout.lockHolder()));
    } catch (IOException e) {
      holder = "pid unknown";
    }
    return "another job is running on " + layout.dir() + " (" + holder + "): nothing was done";
  }
}
