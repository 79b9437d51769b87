package fr.vigie.web;

import fr.vigie.web.ServerSettings.Load;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * What a request passes before it is read: a server that stops takes no more, and one that has
 * enough to do lets a few wait, without a thread, and refuses the others. Exports stand apart.
 */
final class Admission {

  private static final String EXPORTS = "/api/v1/export.";
  private static final String[] CHEAP = {"/healthz", "/readyz", "/metrics", "/assets/*"};

  private Admission() {}

  /** The first handler of a server; the last is to be set. */
  static Handler of(Load load) {
    QoSHandler exports = gate(load.exports(), load.waiting(), Load.LONGEST_EXPORT_WAIT);
    exports.includePath(EXPORTS + "csv", EXPORTS + "jsonl");
    QoSHandler searches = gate(load.searches(), load.waiting(), load.longestWait());
    searches.excludePath(CHEAP);
    searches.excludePath(EXPORTS + "csv", EXPORTS + "jsonl");
    exports.setHandler(searches);
    return new GracefulHandler(exports);
  }

  private static QoSHandler gate(int atOnce, int waiting, Duration longestWait) {
    QoSHandler gate = new QoSHandler();
    gate.setMaxRequestCount(atOnce);
    gate.setMaxSuspendedRequestCount(waiting);
    gate.setMaxSuspend(longestWait);
    return gate;
  }
}
