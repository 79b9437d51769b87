package fr.vigie.web;

import fr.vigie.web.ServerSettings.Load;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.GracefulHandler;

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
    Gate exports = new Gate(load.exports(), load.waiting(), Load.LONGEST_EXPORT_WAIT);
    exports.includePath(EXPORTS + "csv", EXPORTS + "jsonl");
    Gate searches = new Gate(load.searches(), load.waiting(), load.longestWait());
    searches.excludePath(CHEAP);
    searches.excludePath(EXPORTS + "csv", EXPORTS + "jsonl");
    exports.setHandler(searches);
    return new GracefulHandler(exports);
  }
}
