package fr.vigie.index;

import fr.vigie.reading.Fault;
import fr.vigie.reading.Limits;
import fr.vigie.reading.SourceRecord;
import fr.vigie.reading.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files and folders the user named, as a job takes them. */
public final class SourceFiles implements ArticleSource {

  private final List<Path> paths;
  private final Sources sources;

  /** With the usual limits. */
  public SourceFiles(List<Path> paths) {
    this(paths, Limits.DEFAULTS);
  }

  public SourceFiles(List<Path> paths, Limits limits) {
    this.paths = List.copyOf(paths);
    this.sources = new Sources(paths, limits);
  }

  /**
   * @throws IOException when a file or folder that was named went away meanwhile: a disk that is
   *     pulled looks like articles that were deleted
   */
  @Override
  public void readAll(Sink sink) throws IOException {
    List<Path> there = paths.stream().filter(SourceFiles::isThere).toList();
    long total = sources.totalBytes();
    sources.readAll(new Handover(sink), done -> sink.progress(done, total));
    for (Path path : there) {
      if (!isThere(path)) throw new IOException("went away while it was read: " + path);
    }
  }

  /** A folder from which a disk is gone is empty. */
  private static boolean isThere(Path path) {
    if (!Files.isDirectory(path)) return Files.exists(path);
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private record Handover(Sink sink) implements fr.vigie.reading.Sink {

    @Override
    public void article(SourceRecord read) {
      sink.article(read.article(), read.contentHash());
    }

    @Override
    public void fault(Fault fault) {
      sink.fault(fault.file(), fault.line(), fault.reason());
    }

    @Override
    public void skipped(String file, String reason) {
      sink.skipped(file, reason);
    }
  }
}
