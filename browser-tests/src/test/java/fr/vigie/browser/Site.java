package fr.vigie.browser;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.search.Engine;
import fr.vigie.search.lucene.IndexFolder;
import fr.vigie.web.ServerSettings;
import fr.vigie.web.WebPages;
import fr.vigie.web.WebServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Vigie as staff meet it: real files, a real index, a real server on a free port. */
final class Site implements AutoCloseable {

  private final Engine engine;
  private final WebServer server;

  private Site(Engine engine, WebServer server) {
    this.engine = engine;
    this.server = server;
  }

  /**
   * Indexes files and serves them.
   *
   * @param index an empty folder for the index
   */
  static Site of(Path index, List<Path> sources) throws IOException {
    Analysis analysis = new Analysis(Lexicon.shipped());
    EnrichedIndexing indexing = new EnrichedIndexing(analysis, Clock.systemUTC());
    JobReport report =
        new IndexJob(index, indexing, JobOptions.defaults()).build(new SourceFiles(sources));
    if (report.exitStatus() != 0) throw new IOException(report.toText());
    Engine engine = IndexFolder.engine(index, analysis);
    WebPages pages = new WebPages(engine, analysis.lexicon());
    return new Site(engine, WebServer.start(engine, pages, ServerSettings.local(0)));
  }

  /** The articles that come with Vigie. */
  static Path corpus() {
    return Path.of(System.getProperty("vigie.corpus", "src-test-corpus"));
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.close();
    engine.close();
  }
}
