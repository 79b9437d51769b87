package fr.vigie.cli;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.JobOptions;
import fr.vigie.index.sources.SourceFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What the index jobs take. */
final class JobArguments {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "files and folders to read, folders recursively")
  private List<Path> paths;

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--dry-run", description = "compare and report, write nothing")
  private boolean dryRun;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "generations left after publishing (default: 3)")
  private int keep = JobOptions.defaults().keep();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "how long to wait for another job (default: 0)")
  private int wait;

  @Option(names = "--quiet", description = "no progress line")
  private boolean quiet;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Mixin private LimitOptions limits = new LimitOptions();

  List<Path> paths() {
    return paths;
  }

  SourceFiles sources() {
    return new SourceFiles(paths(), limits.limits());
  }

  Path index() {
    return index.folder();
  }

  Analysis analysis() {
    return lexicon.analysis();
  }

  JobOptions options() {
    if (wait < 0)
      throw new ParameterException(spec.commandLine(), "--wait is not 0 or more: " + wait);
    try {
      JobOptions options =
          JobOptions.defaults()
              .withKeep(keep)
              .withDryRun(dryRun)
              .withLockWait(Duration.ofSeconds(wait));
      return quiet ? options : options.withProgress(new ProgressLine(spec.commandLine().getErr()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--keep: " + e.getMessage());
    }
  }
}
