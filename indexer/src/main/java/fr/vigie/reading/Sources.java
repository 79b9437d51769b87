package fr.vigie.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The files and folders the user named, as a stream of articles.
 *
 * <p>Roots come in the order given, the files of each by name, the records of a file in its own
 * order: the same input gives the same calls. Of two records with one id the first counts and the
 * other is a fault; the same file named twice is read once. Not thread-safe; may be read more than
 * once.
 */
public final class Sources {

  private final List<Path> roots;
  private final Limits limits;
  private final Predicate<Path> indexes;
  private final LongSupplier clock;
  private final Formats formats;

  public Sources(List<Path> roots, Limits limits) {
    this(roots, limits, folder -> false);
  }

  /**
   * @param indexes tells the folders below the roots that are an index and no source
   */
  public Sources(List<Path> roots, Limits limits, Predicate<Path> indexes) {
    this(roots, limits, indexes, System::nanoTime);
  }

  /**
   * @param clock tells nanoseconds
   */
  Sources(List<Path> roots, Limits limits, Predicate<Path> indexes, LongSupplier clock) {
    this.roots = List.copyOf(roots);
    this.limits = limits;
    this.indexes = indexes;
    this.clock = clock;
    this.formats = Formats.all(limits);
  }

  /** Is told how far a reading is. */
  public interface Progress {

    /**
     * @param doneBytes of the files that are done, and of the one that is being read
     * @param totalBytes of all files of a known format
     */
    void bytes(long doneBytes, long totalBytes);
  }

  /**
   * Changes whenever the same files might be read otherwise: with the limits, and with each build
   * of the program that reads them.
   */
  public String fingerprint() {
    return limits + " " + Build.ofThis();
  }

  public void readAll(Sink sink) {
    readAll(sink, (done, total) -> {});
  }

  /**
   * @param progress is told after each file and now and then within a long one
   */
  public void readAll(Sink sink, Progress progress) {
    try {
      new Run(sink, progress).read();
    } catch (Delivery.SinkFailure failure) {
      failure.rethrow();
    }
  }

  /** One reading of all. */
  private final class Run {

    private final Sink sink;
    private final Progress progress;
    private final Delivery.Run of;
    private final Set<SourceFile.Content> seen = new HashSet<>();
    private long done;
    private long total;

    Run(Sink sink, Progress progress) {
      this.sink = sink;
      this.progress = progress;
      this.of = new Delivery.Run(limits, formats, new HashMap<>(), sink);
    }

    void read() {
      List<SourceFile> files = new ArrayList<>();
      for (Path root : roots) files.addAll(Folder.files(root, sink, indexes));
      total = files.stream().filter(this::isRead).mapToLong(SourceFile::size).sum();
      files.forEach(this::take);
    }

    private boolean isRead(SourceFile file) {
      return formats.reader(file.name()).isPresent();
    }

    private void take(SourceFile file) {
      if (!isRead(file)) {
        read(file);
      } else if (seen.add(file.content())) {
        readUnlessKnown(file);
        done += file.size();
        progress.bytes(done, total);
      } else {
        sink.skipped(file.name(), "named twice");
      }
    }

    private void readUnlessKnown(SourceFile file) {
      Optional<FileStamp> stamp = file.stamp();
      Optional<List<String>> known = stamp.flatMap(sink::known);
      if (known.isPresent()) {
        known.get().forEach(id -> of.fileOfId().put(id, file.name()));
      } else {
        read(file);
        stamp.ifPresent(sink::finished);
      }
    }

    private void read(SourceFile file) {
      Allowance allowance = new Allowance(limits, file.size(), clock);
      new Delivery(of, file, allowance, bytes -> progress.bytes(done + bytes, total)).read();
    }
  }
}
