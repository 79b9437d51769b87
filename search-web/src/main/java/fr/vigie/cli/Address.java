package fr.vigie.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a server listens. */
final class Address {

  private static final int HIGHEST_PORT = 65_535;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "address to listen on (default: 127.0.0.1)")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port to listen on, 0 for any free one (default: 8080)")
  private void setPort(int number) {
    if (number < 0 || number > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port is not 0 to " + HIGHEST_PORT + ": " + number);
    }
    port = number;
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }
}
