package fr.vigie.cli;

import fr.vigie.access.AccessSettings;
import fr.vigie.access.KeyFile;
import fr.vigie.access.TrustedProxies;
import fr.vigie.web.ServerSettings;
import fr.vigie.web.ServerSettings.Load;
import fr.vigie.web.ServerSettings.LogFormat;
import fr.vigie.web.ServerSettings.Logging;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What an administrator decides of a server. */
final class ServerOptions {

  private static final int HIGHEST_PORT = 65_535;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "address to listen on (default: ${DEFAULT-VALUE})")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "port to listen on, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description =
          "answer only those who have a key of this file, see `vigie key` (default: none)")
  private Path keys;

  @Option(
      names = "--proxies",
      paramLabel = "ADDRESS",
      split = ",",
      description = "reverse proxies to believe: addresses, ranges, CIDR blocks (default: none)")
  private List<String> proxies = List.of();

  @Option(
      names = "--user-header",
      paramLabel = "NAME",
      defaultValue = "",
      description = "header in which these proxies name the user they let in (default: none)")
  private String userHeader;

  @Option(
      names = "--insecure-public",
      defaultValue = "false",
      description = "listen on a public address though anyone may ask")
  private boolean insecurePublic;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "requests a minute of each client, 0 for any number (default: ${DEFAULT-VALUE})")
  private int rate;

  @Option(
      names = "--origins",
      paramLabel = "ORIGIN",
      split = ",",
      description = "sites whose scripts may read the API, * for any (default: none)")
  private List<String> origins = List.of();

  @Option(
      names = "--max-searches",
      paramLabel = "N",
      defaultValue = "0",
      description = "requests answered at once, 0 for four a processor (default: ${DEFAULT-VALUE})")
  private int searches;

  @Option(
      names = "--max-waiting",
      paramLabel = "N",
      defaultValue = "64",
      description = "requests that wait for them, others get 503 (default: ${DEFAULT-VALUE})")
  private int waiting;

  @Option(
      names = "--max-wait",
      paramLabel = "MILLISECONDS",
      defaultValue = "200",
      description = "how long they wait before they get 503 (default: ${DEFAULT-VALUE})")
  private int wait;

  @Option(
      names = "--max-exports",
      paramLabel = "N",
      defaultValue = "32",
      description =
          "exports under way at once, others wait 20 s at most (default: ${DEFAULT-VALUE})")
  private int exports;

  @Option(
      names = "--max-time",
      paramLabel = "MILLISECONDS",
      defaultValue = "10000",
      description = "processor time of a search before it is refused (default: ${DEFAULT-VALUE})")
  private int time;

  @Option(
      names = "--log",
      paramLabel = "FORMAT",
      defaultValue = "plain",
      description = "a line for each request: plain, json or none (default: ${DEFAULT-VALUE})")
  private LogFormat log;

  @Option(
      names = "--log-queries",
      defaultValue = "false",
      description = "what was asked is in the log too")
  private boolean logQueries;

  /**
   * @throws ParameterException when they make no sense, or let anyone in without saying so
   */
  ServerSettings settings() {
    require(port >= 0 && port <= HIGHEST_PORT, "--port is not 0 to " + HIGHEST_PORT + ": " + port);
    requireAtLeast(0, "--rate", rate);
    requireAtLeast(0, "--max-searches", searches);
    requireAtLeast(0, "--max-waiting", waiting);
    requireAtLeast(1, "--max-wait", wait);
    requireAtLeast(1, "--max-exports", exports);
    try {
      AccessSettings access =
          new AccessSettings(Optional.ofNullable(keys), believed(), userHeader, rate);
      int atOnce = searches == 0 ? Load.usual().searches() : searches;
      Load load = new Load(atOnce, waiting, Duration.ofMillis(wait), exports);
      requireDoor(access);
      access.keys().ifPresent(this::warnOfNoKey);
      Logging logging = new Logging(log, logQueries, spec.commandLine().getOut());
      return new ServerSettings(host, port, access, listed(origins), load, logging);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** How long a search may take. */
  Duration limit() {
    require(time > 0, "--max-time is not above 0: " + time);
    return Duration.ofMillis(time);
  }

  /** A server that others can reach must not be open by mistake. */
  private void requireDoor(AccessSettings access) {
    boolean loopback = isLoopback();
    if (access.isClosed() || loopback) return;
    require(
        insecurePublic,
        "--host "
            + host
            + " can be reached by others: give --keys, or --user-header with --proxies, or say"
            + " --insecure-public");
    spec.commandLine()
        .getErr()
        .println("vigie: anyone who reaches " + host + " can search and read everything.");
  }

  /** Else a file of another name goes unseen: a server without keys answers nobody. */
  private void warnOfNoKey(Path file) {
    String trouble = "there is no key in " + file + ": `vigie key add` makes one";
    try {
      if (!new KeyFile(file, Clock.systemUTC()).list().isEmpty()) return;
    } catch (IOException e) {
      trouble = "the keys cannot be read: " + Vigie.reason(e);
    }
    spec.commandLine().getErr().println("vigie: warning: " + trouble);
  }

  /**
   * @throws IllegalArgumentException when no address is called that
   */
  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("--host is unknown: " + host, e);
    }
  }

  /** The parts of a list, however they stand between their commas. */
  private static List<String> listed(List<String> parts) {
    return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  private TrustedProxies believed() {
    try {
      return new TrustedProxies(listed(proxies));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--proxies: " + e.getMessage(), e);
    }
  }

  private void requireAtLeast(int least, String name, int value) {
    require(value >= least, name + " is not " + least + " or more: " + value);
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) throw new ParameterException(spec.commandLine(), otherwise);
  }
}
