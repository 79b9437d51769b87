package fr.vigie.cli;

import fr.vigie.reading.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How much of a file is read before it counts as a fault. */
final class LimitOptions {

  private static final int MIB = 1 << 20;
  private static final int LARGEST_FILE = 2_000;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--max-file-mb",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "largest file, attachment or member of an archive that is read whole, in MiB (default:"
              + " ${DEFAULT-VALUE})")
  private int fileMb;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      defaultValue = "2000",
      description = "most pages of a PDF (default: ${DEFAULT-VALUE})")
  private int pages;

  @Option(
      names = "--max-members",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "most members and attachments of one file, at all depths (default: ${DEFAULT-VALUE})")
  private int members;

  @Option(
      names = "--max-nesting",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "how deep archives and messages may stand in one another (default: ${DEFAULT-VALUE})")
  private int nesting;

  @Option(
      names = "--max-expansion",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "most bytes out of one compressed byte, beyond the first 64 MiB of a file (default:"
              + " ${DEFAULT-VALUE})")
  private int expansion;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      defaultValue = "60",
      description =
          "longest reading of one file with all that is in it, in seconds (default:"
              + " ${DEFAULT-VALUE})")
  private int seconds;

  Limits limits() {
    if (fileMb < 1 || fileMb > LARGEST_FILE)
      throw wrong("--max-file-mb is not 1 to " + LARGEST_FILE + ": " + fileMb);
    requirePositive("--max-pages", pages);
    requirePositive("--max-members", members);
    requirePositive("--max-nesting", nesting);
    requirePositive("--max-expansion", expansion);
    requirePositive("--max-seconds", seconds);
    Limits usual = Limits.DEFAULTS;
    return new Limits(
        (long) fileMb * MIB,
        usual.maxLineBytes(),
        usual.maxTextChars(),
        usual.maxTitleChars(),
        usual.maxExpandedBytes(),
        expansion,
        pages,
        nesting,
        members,
        seconds);
  }

  private void requirePositive(String name, int limit) {
    if (limit < 1) throw wrong(name + " is not above 0: " + limit);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
