package fr.vigie.index;

import fr.vigie.reading.Fault;
import fr.vigie.reading.Limits;
import fr.vigie.reading.SourceRecord;
import fr.vigie.reading.Sources;
import java.nio.file.Path;
import java.util.List;

/** The files and folders the user named, as a job takes them. */
public final class SourceFiles implements ArticleSource {

  private final Sources sources;

  /** With the usual limits. */
  public SourceFiles(List<Path> paths) {
    this(paths, Limits.DEFAULTS);
  }

  public SourceFiles(List<Path> paths, Limits limits) {
    this.sources = new Sources(paths, limits);
  }

  @Override
  public void readAll(Sink sink) {
    long total = sources.totalBytes();
    sources.readAll(new Handover(sink), done -> sink.progress(done, total));
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
