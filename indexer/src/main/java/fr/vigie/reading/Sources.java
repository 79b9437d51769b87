package fr.vigie.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, String> fileOfId = new HashMap<>();
    private final Set<Path> seen = new HashSet<>();
    private long done;

    Run(Sink sink, LongConsumer bytesRead) {
      this.sink = sink;
      this.bytesRead = bytesRead;
    }

    void read() {
      for (Path root : roots) {
        for (SourceFile file : Folder.files(root, sink)) read(file);
      }
    }

    private void read(SourceFile file) {
      Optional<ArticleReader> reader = formats.reader(file.name());
      if (reader.isEmpty()) {
        sink.skipped(file.name(), "no format that is read");
      } else if (!seen.add(file.path().toAbsolutePath().normalize())) {
        sink.skipped(file.name(), "named twice");
      } else {
        long before = done;
        read(
            file,
            reader.get(),
            new Delivery(file.name(), limits, fileOfId, sink, n -> bytesRead.accept(before + n)));
        done = before + file.size();
        bytesRead.accept(done);
      }
    }

    private void read(SourceFile file, ArticleReader reader, Delivery delivery) {
      try {
        reader.read(file, delivery);
      } catch (Delivery.SinkFailure failure) {
        throw failure;
      } catch (IOException e) {
        delivery.fault(0, reason(e));
      } catch (RuntimeException | StackOverflowError e) {
        delivery.fault(0, "cannot be read: " + e);
      }
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException gone -> "is gone since it was listed";
      case AccessDeniedException denied -> "no permission to read it";
      case CharacterCodingException bad -> "undecodable";
      default -> e.getMessage() == null ? "cannot be read: " + e : e.getMessage();
    };
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
