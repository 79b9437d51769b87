package fr.vigie.cli;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.EnrichedIndexing;
import fr.vigie.index.GenerationStore;
import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.SourceFiles;
import fr.vigie.search.Engine;
import fr.vigie.search.IndexFolder;
import fr.vigie.web.ServerSettings;
import fr.vigie.web.WebPages;
import fr.vigie.web.WebServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Builds what the commands share from its parts. */
final class Wiring {

  private Wiring() {}

  /** An engine over an index that is there now. */
  static Engine engine(Path index, Analysis analysis) {
    requireIndex(index);
    return IndexFolder.engine(index, analysis);
  }

  /** Fails with one clear line when there is no index to read. */
  static void requireIndex(Path index) {
    try {
      GenerationStore.open(index).current();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  static SourceFiles sources(List<Path> paths) {
    return new SourceFiles(paths);
  }

  static IndexJob job(Path index, JobOptions options, Analysis analysis) {
    return new IndexJob(index, new EnrichedIndexing(analysis, Clock.systemUTC()), options);
  }

  /** Serves until the process is told to stop; requests under way are then finished. */
  static void serve(
      Path index,
      Analysis analysis,
      Duration check,
      Duration limit,
      ServerSettings settings,
      PrintWriter out)
      throws InterruptedException {
    Engine engine = IndexFolder.engine(index, analysis, check, limit);
    engine.generation();
    WebServer server = WebServer.start(engine, new WebPages(engine, analysis.lexicon()), settings);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, engine, stopped), "stop"));
    out.println("Vigie: http://" + host(settings.host()) + ":" + server.port() + "/");
    stopped.await();
  }

  private static void stop(WebServer server, Engine engine, CountDownLatch stopped) {
    server.close();
    engine.close();
    stopped.countDown();
  }

  private static String host(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
