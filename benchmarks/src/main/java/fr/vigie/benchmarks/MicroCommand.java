package fr.vigie.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs JMH over a file of articles. */
@Command(
    name = "micro",
    description = "Run the JMH benchmarks whose names match; options of JMH follow --.",
    mixinStandardHelpOptions = true)
final class MicroCommand implements Callable<Integer> {

  /** System property that tells the forked benchmark which articles to read. */
  static final String ARTICLES = "vigie.benchmarks.articles";

  @Option(
      names = "--articles",
      paramLabel = "FILE",
      required = true,
      description = "articles as JSON Lines")
  private Path articles;

  @Parameters(
      paramLabel = "JMH",
      description = "a benchmark's name or a regular expression, then JMH's own options")
  private List<String> jmh = List.of();

  @Override
  public Integer call() throws Exception {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(jmh.toArray(String[]::new)))
            .jvmArgsAppend("-D" + ARTICLES + "=" + articles.toAbsolutePath());
    new Runner(options.build()).run();
    return 0;
  }
}
