package fr.vigie.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves an index until it is told to stop. */
@Command(name = "serve", description = "Serve the search page and the API.")
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "folder of the index")
  private Path index;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Mixin private Address address = new Address();

  @Override
  public Integer call() throws InterruptedException {
    Wiring.requireIndex(index);
    Wiring.serve(index, lexicon.analysis(), address, spec.commandLine().getOut());
    return 0;
  }
}
