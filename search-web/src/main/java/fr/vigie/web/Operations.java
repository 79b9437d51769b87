package fr.vigie.web;

import fr.vigie.search.Engine;
import fr.vigie.search.IndexUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** What an administrator asks of a server. */
final class Operations {

  private static final Set<String> PATHS = Set.of("/healthz", "/readyz", "/metrics");

  private final Engine engine;
  private final Metrics metrics;

  Operations(Engine engine, Metrics metrics) {
    this.engine = engine;
    this.metrics = metrics;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/healthz", context -> context.contentType("text/plain; charset=utf-8").result("ok\n"));
    routes.get("/readyz", this::ready);
    routes.get(
        "/metrics", context -> context.contentType(Metrics.MEDIA_TYPE).result(metrics.text()));
  }

  /** The administrators' own paths, for which failures are JSON. */
  static boolean owns(String path) {
    return PATHS.contains(path);
  }

  private void ready(Context context) {
    context.contentType("text/plain; charset=utf-8");
    try {
      context.result("ready: generation " + engine.generation() + "\n");
    } catch (IndexUnavailable e) {
      context.status(503).result("not ready: " + e.getMessage() + "\n");
    }
  }
}
