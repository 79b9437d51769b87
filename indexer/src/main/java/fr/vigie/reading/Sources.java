package fr.vigie.reading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

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
  private final Formats formats;

  public Sources(List<Path> roots, Limits limits) {
    this.roots = List.copyOf(roots);
    this.limits = limits;
    this.formats = Formats.all(limits);
  }

  /** Bytes of all files that would be read now; what cannot be listed counts as nothing. */
  public long totalBytes() {
    return roots.stream()
        .flatMap(root -> Folder.files(root, new NoSink()).stream())
        .filter(file -> formats.reader(file.name()).isPresent())
        .mapToLong(SourceFile::size)
        .sum();
  }

  public void readAll(Sink sink) {
    readAll(sink, bytes -> {});
  }

  /**
   * @param bytesRead is told, after each file and now and then within a long one, how many bytes of
   *     {@link #totalBytes()} are done
   */
  public void readAll(Sink sink, LongConsumer bytesRead) {
    try {
      new Run(sink, bytesRead).read();
    } catch (Delivery.SinkFailure failure) {
      throw failure.thrown();
    }
  }

  /** One reading of all. */
  private final class Run {

    private final Sink sink;
    private final LongConsumer bytesRead;
    private final Delivery.Run of;
    private final Set<SourceFile.Content> seen = new HashSet<>();
    private long done;

    Run(Sink sink, LongConsumer bytesRead) {
      this.sink = sink;
      this.bytesRead = bytesRead;
      this.of = new Delivery.Run(limits, formats, new HashMap<>(), sink);
    }

    void read() {
      for (Path root : roots) {
        for (SourceFile file : Folder.files(root, sink)) read(file);
      }
    }

    private void read(SourceFile file) {
      boolean known = formats.reader(file.name()).isPresent();
      if (known && !seen.add(file.content())) {
        sink.skipped(file.name(), "named twice");
        return;
      }
      long before = done;
      Allowance allowance = new Allowance(limits, file.size());
      new Delivery(of, file, allowance, bytes -> bytesRead.accept(before + bytes)).read();
      if (!known) return;
      done = before + file.size();
      bytesRead.accept(done);
    }
  }

  /** Hears nothing. */
  private static final class NoSink implements Sink {

    @Override
    public void article(SourceRecord article) {}

    @Override
    public void fault(Fault fault) {}

    @Override
    public void skipped(String file, String reason) {}
  }
}
