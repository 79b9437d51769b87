package fr.vigie.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.access.Doorkeeper;
import fr.vigie.api.Problems;
import fr.vigie.api.SearchApi;
import fr.vigie.api.TransportProblems;
import fr.vigie.search.Engine;
import fr.vigie.web.ServerSettings.Load;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.json.JavalinJackson;
import io.javalin.plugin.bundled.CorsPlugin;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One server for page and API. */
public final class WebServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** Longest that a stop waits for requests under way, in milliseconds. */
  private static final long STOP_TIMEOUT = 20_000;

  /** Enough for a query of the greatest length in which every character is percent-encoded. */
  private static final int LONGEST_HEADERS = 32_768;

  /** Jetty would keep a tree of them for each connection, of 115 KB. */
  private static final int NO_HEADERS_KEPT = 0;

  private static final int LONGEST_CONTENT = 65_536;
  private static final int PREFLIGHT_SECONDS = 3_600;

  /** Beside those of requests: connections are accepted and watched, and cheap ones answered. */
  private static final int MORE_THREADS = 16;

  private static final int LEAST_THREADS = 4;

  /** What a script may read of an answer beside its content. */
  private static final List<String> EXPOSED =
      List.of("ETag", "RateLimit", "RateLimit-Policy", "Retry-After");

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts serving.
   *
   * @throws IllegalStateException when nothing can listen there; the message says where and why
   */
  public static WebServer start(Engine engine, WebPages pages, ServerSettings settings) {
    ObjectMapper json = new ObjectMapper();
    Javalin javalin = Javalin.create(config -> configure(config, engine, pages, settings, json));
    try {
      javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw new IllegalStateException(
          "cannot listen on " + settings.address(settings.port()) + ": " + innermost(e), e);
    }
    return new WebServer(javalin);
  }

  /** Javalin itself says of nearly all that the port is in use. */
  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) cause = cause.getCause();
    return cause.getMessage();
  }

  /** The port that is served. */
  public int port() {
    return javalin.port();
  }

  /** Refuses new requests, lets those under way finish for a while, cuts the others, and stops. */
  @Override
  public void close() {
    try {
      javalin.jettyServer().server().stop();
    } catch (TimeoutException e) {
      LOG.warn("what was still under way after {} s was cut", STOP_TIMEOUT / 1000);
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop as it should", e);
    }
  }

  private static void configure(
      JavalinConfig config,
      Engine engine,
      WebPages pages,
      ServerSettings settings,
      ObjectMapper json) {
    Metrics metrics = new Metrics(engine);
    ErrorPages errors = pages.errors();
    AccessLog log = new AccessLog(settings.log(), json);
    config.startup.showJavalinBanner = false;
    config.jsonMapper(new JavalinJackson(json, false));
    config.router.ignoreTrailingSlashes = false;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.http.maxRequestSize = LONGEST_CONTENT;
    config.jetty.threadPool = new QueuedThreadPool(mostThreads(settings.load()), LEAST_THREADS);
    config.jetty.modifyServer(
        server -> {
          stopGracefully(server);
          server.setHandler(Admission.of(settings.load()));
          server.setErrorHandler(new TransportProblems(json, SecurityHeaders.ALL, errors));
          server.setRequestLog(
              (request, response) -> {
                RequestRecord answered = RequestRecord.of(request, response);
                metrics.add(answered);
                log.add(answered);
              });
        });
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.addCustomizer(settings.access().proxies());
          http.setRequestHeaderSize(LONGEST_HEADERS);
          http.setHeaderCacheSize(NO_HEADERS_KEPT);
          http.setUriCompliance(
              UriCompliance.DEFAULT.with(
                  "document ids hold slashes, backslashes and control characters",
                  UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS,
                  UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                  UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                  UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
        });
    allowOrigins(config, settings.origins());
    boolean open = !settings.origins().isEmpty();
    config.routes.before(context -> prepare(context, open));
    config.routes.before(new Doorkeeper(settings.access()));
    config.requestLogger.http((context, millis) -> RequestRecord.route(context));
    new SearchApi(engine, json).register(config.routes);
    pages.register(config);
    new Operations(engine, metrics).register(config.routes);
    new Problems(json, context -> ErrorPages.isForScripts(context.path()), errors::problem)
        .register(config.routes);
    answerHead(config);
  }

  /**
   * Lets the scripts of other sites read the API from a browser; without origins, none. Started and
   * not registered: its handlers would come after all others, where no refusal passes.
   */
  private static void allowOrigins(JavalinConfig config, List<String> origins) {
    if (origins.isEmpty()) return;
    new CorsPlugin(
            cors ->
                cors.addRule(
                    rule -> {
                      rule.path = SearchApi.PREFIX + "/*";
                      rule.maxAge = PREFLIGHT_SECONDS;
                      if (origins.contains("*")) rule.anyHost();
                      else origins.forEach(origin -> rule.allowHost(origin));
                      EXPOSED.forEach(rule::exposeHeader);
                    }))
        .onStart(config.unsafe);
  }

  /** Answers HEAD as GET without the body; Javalin by itself would answer 200 to any. */
  private static void answerHead(JavalinConfig config) {
    config.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
        .toList()
        .forEach(get -> config.routes.head(get.path, get.handler));
  }

  /** The paths that are served, as Javalin writes them. */
  Set<String> paths() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
        .map(endpoint -> endpoint.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One for each request under way, an export that waits for its reader too; others hold none. */
  private static int mostThreads(Load load) {
    return load.searches() + load.exports() + MORE_THREADS;
  }

  private static void stopGracefully(Server server) {
    server.setStopTimeout(STOP_TIMEOUT);
    server.setStopAtShutdown(false);
  }

  /**
   * Gives an answer the headers that every one has, and takes the 400 from it that is set for sites
   * that are not named: they are answered like anyone, and their scripts read nothing.
   *
   * @param open whether scripts of other sites may read the API
   */
  private static void prepare(Context context, boolean open) {
    context.status(HttpStatus.OK);
    SecurityHeaders.ALL.forEach(context::header);
    boolean shared = open && context.path().startsWith(SearchApi.PREFIX + "/");
    context.header("Vary", shared ? "Accept-Encoding, Origin" : "Accept-Encoding");
  }
}
