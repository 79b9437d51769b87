package fr.vigie.cli;

import fr.vigie.analysis.Analysis;
import fr.vigie.search.Engine;
import fr.vigie.search.Question;
import fr.vigie.search.lucene.IndexFolder;
import fr.vigie.web.ServerSettings;
import fr.vigie.web.WebPages;
import fr.vigie.web.WebServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server from its start to its stop. The index is opened while the web server is set up; what the
 * first answers do not need is made behind them.
 *
 * @param check how often the checksums of what is served are read
 * @param limit processor time of a search before it is given up
 * @param out where the server says that it answers
 */
record Serving(
    Path index, Duration check, Duration limit, ServerSettings settings, PrintWriter out) {

  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  /** How long the first questions have the processors to themselves. */
  private static final Duration SETTLING = Duration.ofSeconds(1);

  /** No word of any language: it calls for what corrects and completes, and finds nothing. */
  private static final String UNKNOWN_WORD = "vigiex";

  /** Serves until the process is told to stop; requests under way are then finished. */
  void untilStopped(Analysis analysis) throws InterruptedException {
    Underway.start("forms", () -> prepare(analysis));
    Engine engine = IndexFolder.engine(index, analysis, check, limit);
    Underway<String> opening = Underway.start("opening", engine::generation);
    WebPages pages = new WebPages(engine, analysis.lexicon());
    WebServer server = WebServer.start(engine, pages, settings);
    try {
      opening.result();
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, engine, stopped), "stop"));
    out.println("Vigie: http://" + settings.address(server.port()) + "/");
    CompletableFuture.delayedExecutor(SETTLING.toNanos(), TimeUnit.NANOSECONDS)
        .execute(() -> warm(engine));
    stopped.await();
  }

  /** Nearly every archive holds French. */
  private static Void prepare(Analysis analysis) {
    analysis.prepare(Locale.FRENCH.getLanguage());
    return null;
  }

  private static void warm(Engine engine) {
    try {
      engine.search(Question.of(""));
      engine.suggest(UNKNOWN_WORD, 1, Locale.FRENCH);
      engine.search(Question.of(UNKNOWN_WORD));
    } catch (RuntimeException e) {
      LOG.warn("what answers the first rarer questions is made when they are asked", e);
    }
  }

  private static void stop(WebServer server, Engine engine, CountDownLatch stopped) {
    server.close();
    engine.close();
    stopped.countDown();
  }
}
