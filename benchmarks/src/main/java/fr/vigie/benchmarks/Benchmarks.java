package fr.vigie.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks' commands. */
@Command(
    name = "benchmarks/run",
    description = "Measure Vigie beside raw Lucene.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ArticlesCommand.class,
      QueriesCommand.class,
      IndexingCommand.class,
      JobsCommand.class,
      PagesCommand.class,
      SearchCommand.class,
      LoadCommand.class,
      MixedCommand.class,
      StartCommand.class,
      MicroCommand.class
    })
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Benchmarks()).execute(arguments));
  }
}
