package fr.vigie.web;

import fr.vigie.web.ServerSettings.Load;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * What a request passes before it is read: a server that stops takes no more, and one that has
 * enough to do lets a few wait, without a thread, and refuses the others. Exports stand apart.
 */
final class Admission {

  private static final Set<String> EXPORTS = Set.of("/api/v1/export.csv", "/api/v1/export.jsonl");
  private static final Set<String> CHEAP = Set.of("/healthz", "/readyz", "/metrics");

  private Admission() {}

  /** The first handler of a server; the last is to be set. */
  static Handler of(Load load) {
    QoSHandler exports = gate(load.exports(), load.waiting(), Load.LONGEST_EXPORT_WAIT);
    exports.include(Admission::isExport);
    QoSHandler searches = gate(load.searches(), load.waiting(), load.longestWait());
    searches.exclude(Admission::isExport, Admission::isCheap);
    exports.setHandler(searches);
    return new GracefulHandler(exports);
  }

  private static boolean isExport(Request request) {
    return EXPORTS.contains(path(request));
  }

  private static boolean isCheap(Request request) {
    return CHEAP.contains(path(request)) || path(request).startsWith("/assets/");
  }

  /** As it was sent: routes are found by it, and a path that only means the same has none. */
  private static String path(Request request) {
    return Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
  }

  private static QoSHandler gate(int atOnce, int waiting, Duration longestWait) {
    QoSHandler gate = new QoSHandler();
    gate.setMaxRequestCount(atOnce);
    gate.setMaxSuspendedRequestCount(waiting);
    gate.setMaxSuspend(longestWait);
    return gate;
  }
}
