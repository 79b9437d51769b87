package fr.vigie.index.sources;

import fr.vigie.index.generations.IndexLayout;
import fr.vigie.index.reports.JobReport;
import fr.vigie.reading.Fault;
import fr.vigie.reading.FileStamp;
import fr.vigie.reading.Limits;
import fr.vigie.reading.SourceRecord;
import fr.vigie.reading.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    this.sources = new Sources(paths, limits, IndexLayout::isIndex);
  }

  /**
   * @throws IOException when a file or folder that was named went away meanwhile: a disk that is
   *     pulled looks like articles that were deleted
   */
  @Override
  public void readAll(Sink sink) throws IOException {
    List<Path> there = paths.stream().filter(SourceFiles::isThere).toList();
    sources.readAll(new Handover(sink), sink::progress);
    for (Path path : there) {
      if (!isThere(path)) throw new IOException("went away while it was read: " + path);
    }
  }

  @Override
  public String fingerprint() {
    return sources.fingerprint();
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

  /** Passes on what is read, and what each file without a fault held. */
  private static final class Handover implements fr.vigie.reading.Sink {

    private final Sink sink;
    private final List<FileContents.Key> articles = new ArrayList<>();
    private final List<JobReport.Skip> skipped = new ArrayList<>();
    private boolean faultless;

    Handover(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void article(SourceRecord read) {
      articles.add(new FileContents.Key(read.article().id(), read.contentHash()));
      sink.article(read.article(), read.contentHash());
    }

    @Override
    public void fault(Fault fault) {
      faultless = false;
      sink.fault(fault.file(), fault.line(), fault.reason());
    }

    @Override
    public void skipped(String file, String reason) {
      skipped.add(new JobReport.Skip(file, reason));
      sink.skipped(file, reason);
    }

    @Override
    public Optional<List<String>> known(FileStamp file) {
      articles.clear();
      skipped.clear();
      faultless = true;
      return sink.unchanged(file)
          .map(contents -> contents.articles().stream().map(FileContents.Key::id).toList());
    }

    @Override
    public void finished(FileStamp file) {
      if (faultless) sink.finished(file, new FileContents(articles, skipped));
    }
  }
}
