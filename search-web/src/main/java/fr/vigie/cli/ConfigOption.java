package fr.vigie.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The file of settings; it is read before the command, see {@link Settings}. */
final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "file of settings, name = value a line (default: VIGIE_CONFIG, else none)")
  private Path file;
}
