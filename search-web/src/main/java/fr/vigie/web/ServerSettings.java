package fr.vigie.web;

import fr.vigie.access.AccessSettings;
import io.javalin.plugin.bundled.CorsPluginConfig.CorsRule;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/**
 * All that an administrator decides of a server.
 *
 * @param host address to bind
 * @param port 0 for any free one
 * @param access who may ask
 * @param origins sites whose scripts may read the API from a browser; {@code *} for any
 * @param load how much is done at once
 * @param log where each request leaves a line
 */
public record ServerSettings(
    String host, int port, AccessSettings access, List<String> origins, Load load, Logging log) {

  /**
   * How much is done at once; what is over it waits, and what waits too long or in vain is refused
   * with 503.
   *
   * @param searches requests answered at once
   * @param waiting requests that wait at most
   * @param longestWait how long; exports may wait longer
   * @param exports exports under way at once, apart from the others: each holds a thread until its
   *     client has read it, and what they cost is done in turns
   */
  public record Load(int searches, int waiting, Duration longestWait, int exports) {

    /** How long an export waits for its turn: nobody looks at a screen meanwhile. */
    public static final Duration LONGEST_EXPORT_WAIT = Duration.ofSeconds(20);

    /** For this machine: searching is bound by its processors. */
    public static Load usual() {
      int processors = Runtime.getRuntime().availableProcessors();
      return new Load(4 * processors, 32 * processors, Duration.ofMillis(200), 32);
    }

    public Load {
      if (searches < 1 || exports < 1)
        throw new IllegalArgumentException("at least one request is answered at once");
      if (waiting < 0) throw new IllegalArgumentException("requests that wait are not below 0");
    }
  }

  /** How a line of the log looks. */
  public enum LogFormat {
    NONE,
    PLAIN,
    JSON
  }

  /**
   * @param format of each line
   * @param queries whether what was asked is written too
   * @param out where to
   */
  public record Logging(LogFormat format, boolean queries, PrintWriter out) {
    public static final Logging NONE =
        new Logging(LogFormat.NONE, false, new PrintWriter(java.io.Writer.nullWriter()));
  }

  public ServerSettings {
    origins = List.copyOf(origins);
    for (String origin : origins) requireSite(origin);
  }

  /** The host with a port, as they stand in a URL. */
  public String address(int port) {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** Finds out before the server is set up. */
  private static void requireSite(String origin) {
    if (origin.equals("*")) return;
    try {
      new CorsRule().allowHost(origin);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--origins: no site like https://site.example: " + origin, e);
    }
  }

  /** For this machine alone, open to everyone on it, without a log. */
  public static ServerSettings local(int port) {
    return new ServerSettings(
        "127.0.0.1", port, AccessSettings.OPEN, List.of(), Load.usual(), Logging.NONE);
  }

  public ServerSettings withAccess(AccessSettings other) {
    return new ServerSettings(host, port, other, origins, load, log);
  }

  public ServerSettings withOrigins(List<String> others) {
    return new ServerSettings(host, port, access, others, load, log);
  }

  public ServerSettings withLoad(Load other) {
    return new ServerSettings(host, port, access, origins, other, log);
  }

  public ServerSettings withLog(Logging other) {
    return new ServerSettings(host, port, access, origins, load, other);
  }
}
