package fr.vigie.index.generations;

import fr.vigie.index.disk.Reason;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Reads files of an index whole and compares each with the checksum at its end, on a thread of its
 * own. Closed before it is done, it stops after the file it is at.
 */
public final class Checksums implements AutoCloseable {

  private final Directory directory;
  private final Collection<String> files;
  private final CompletableFuture<Map<String, String>> found = new CompletableFuture<>();
  private volatile boolean stopped;

  private Checksums(Directory directory, Collection<String> files) {
    this.directory = directory;
    this.files = List.copyOf(files);
  }

  /** Begins to read files of a folder. */
  public static Checksums start(Directory directory, Collection<String> files) {
    Checksums checksums = new Checksums(directory, files);
    Thread.ofPlatform().daemon().name("checksums").start(checksums::run);
    return checksums;
  }

  /** What is wrong with some files, one line each, by file. */
  static Map<String, String> problems(Directory directory, Collection<String> files) {
    return new Checksums(directory, files).read();
  }

  Collection<String> files() {
    return files;
  }

  /** What is wrong with the files, one line each, by file. Waits until all are read. */
  Map<String, String> problems() {
    return found.join();
  }

  /** Returns when no file is read any more. */
  @Override
  public void close() {
    stopped = true;
    found.exceptionally(failure -> Map.of()).join();
  }

  private void run() {
    try {
      found.complete(read());
    } catch (Throwable e) {
      found.completeExceptionally(e);
    }
  }

  private Map<String, String> read() {
    Map<String, String> problems = new TreeMap<>();
    for (String file : files) {
      if (stopped) break;
      try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(in);
      } catch (IOException | RuntimeException | AssertionError e) {
        problems.put(file, "file " + file + ": " + Reason.of(e));
      }
    }
    return problems;
  }
}
