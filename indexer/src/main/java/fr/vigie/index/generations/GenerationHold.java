package fr.vigie.index.generations;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Says that a reader uses a generation: while it lasts, no job removes it.
 *
 * <p>It is a shared lock of the operating system on one byte of the empty file {@code readers} of
 * the generation, far beyond its end; a job that wants to remove the generation asks for an
 * exclusive lock on all of it. The lock ends with the process, however that ends, and needs no
 * right to write. It speaks between processes: within one, a job does not stop a reader that comes.
 * Where the file system has no locks, or the generation no such file, a hold holds nothing, and an
 * open reader is safe all the same while the system keeps deleted files that are open.
 */
public final class GenerationHold implements Closeable {

  public static final String FILE = "readers";

  private final FileChannel channel;

  private GenerationHold(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws IndexUnavailableException when a job is removing it
   */
  static GenerationHold take(Path generation) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(generation.resolve(FILE), StandardOpenOption.READ);
    } catch (IOException e) {
      return new GenerationHold(null);
    }
    if (locked(channel)) return new GenerationHold(channel);
    channel.close();
    throw new IndexUnavailableException(
        "the generation " + generation.getFileName() + " is being removed");
  }

  private static boolean locked(FileChannel channel) {
    long place = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE - 1);
    try {
      return channel.tryLock(place, 1, true) != null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return true;
    }
  }

  /** What may fail. */
  interface Action {
    void run() throws IOException;
  }

  /**
   * Does something to a generation while nobody uses it nor begins to.
   *
   * @return false, with nothing done, when it is in use
   */
  static boolean whileUnused(Path generation, Action action) throws IOException {
    if (!Files.exists(generation.resolve(FILE))) {
      action.run();
      return true;
    }
    try (FileChannel channel =
            FileChannel.open(generation.resolve(FILE), StandardOpenOption.WRITE);
        FileLock lock = exclusive(channel)) {
      if (lock == null) return false;
      action.run();
      return true;
    }
  }

  private static FileLock exclusive(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Ends the hold; to be called once the reader has closed its files. */
  @Override
  public void close() throws IOException {
    if (channel != null) channel.close();
  }
}
