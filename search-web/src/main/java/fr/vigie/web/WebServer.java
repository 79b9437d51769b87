package fr.vigie.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.api.Problems;
import fr.vigie.api.SearchApi;
import fr.vigie.api.TransportProblems;
import fr.vigie.search.Engine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.json.JavalinJackson;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Server;

/** One server for page and API. */
public final class WebServer implements AutoCloseable {

  /** Longest that a stop waits for requests under way, in milliseconds. */
  private static final long STOP_TIMEOUT = 5_000;

  /** Enough for a query of the greatest length in which every character is percent-encoded. */
  private static final int LONGEST_HEADERS = 32_768;

  private static final int LONGEST_CONTENT = 65_536;
  private static final String CONTENT_SECURITY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts serving.
   *
   * @param host address to bind
   * @param port 0 for any free one
   */
  public static WebServer start(Engine engine, WebPages pages, String host, int port) {
    ObjectMapper json = new ObjectMapper();
    Javalin javalin = Javalin.create(config -> configure(config, engine, pages, json));
    javalin.start(host, port);
    return new WebServer(javalin);
  }

  /** The port that is served. */
  public int port() {
    return javalin.port();
  }

  /** Refuses new requests, lets those under way finish, and stops. */
  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config, Engine engine, WebPages pages, ObjectMapper json) {
    Metrics metrics = new Metrics(engine);
    config.startup.showJavalinBanner = false;
    config.jsonMapper(new JavalinJackson(json, false));
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.http.maxRequestSize = LONGEST_CONTENT;
    config.jetty.modifyServer(WebServer::stopGracefully);
    config.jetty.modifyServer(server -> server.setErrorHandler(new TransportProblems(json)));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(LONGEST_HEADERS);
          http.setUriCompliance(
              UriCompliance.DEFAULT.with(
                  "document ids hold slashes",
                  UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                  UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                  UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
        });
    config.routes.before(WebServer::secure);
    config.requestLogger.http(metrics::record);
    new SearchApi(engine, json).register(config.routes);
    pages.register(config);
    new Operations(engine, metrics).register(config.routes);
    new Problems(
            json, WebServer::isForScripts, new ErrorPages(new Renderer(), new Assets())::problem)
        .register(config.routes);
    answerHead(config);
  }

  private static boolean isForScripts(Context context) {
    return SearchApi.owns(context) || Operations.owns(context);
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

  private static void stopGracefully(Server server) {
    server.setStopTimeout(STOP_TIMEOUT);
    server.setStopAtShutdown(false);
  }

  private static void secure(Context context) {
    context.header("Content-Security-Policy", CONTENT_SECURITY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Vary", "Accept-Encoding");
    context.header("Referrer-Policy", "no-referrer");
  }
}
