package fr.vigie.cli;

import fr.vigie.web.ServerSettings;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves an index until it is told to stop. */
@Command(
    name = "serve",
    description = "Serve the search page and the API.",
    addMethodSubcommands = false)
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private IndexOption index = new IndexOption();

  private Duration check;

  @Option(
      names = "--check-every",
      paramLabel = "TIME",
      defaultValue = "10m",
      description =
          "how often the checksums of what is served are read: 30s, 10m, 2h, 1d"
              + " (default: ${DEFAULT-VALUE})")
  private void setCheck(String text) {
    try {
      check = Interval.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--check-every: " + e.getMessage());
    }
  }

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Mixin private ServerOptions server = new ServerOptions();

  @Override
  public Integer call() throws InterruptedException {
    ServerSettings settings = server.settings();
    Serving serving =
        new Serving(index.folder(), check, server.limit(), settings, spec.commandLine().getOut());
    serving.untilStopped(lexicon.analysis());
    return 0;
  }
}
