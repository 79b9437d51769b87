package fr.vigie.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The index that a command works on. */
final class IndexOption {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "folder of the index")
  private Path folder;

  /**
   * @throws ParameterException when its name is empty: an empty variable must not name the folder
   *     the user is in
   */
  Path folder() {
    if (folder.toString().isEmpty())
      throw new ParameterException(spec.commandLine(), "--index names no folder: it is empty");
    return folder;
  }
}
