package fr.vigie.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The index that a command works on. */
final class IndexOption {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "folder of the index")
  private Path folder;

  Path folder() {
    return folder;
  }
}
