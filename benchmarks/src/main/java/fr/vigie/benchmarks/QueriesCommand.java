package fr.vigie.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a query log. */
@Command(
    name = "queries",
    description = "Write a log of searches, one query string a line, as people would type them.",
    mixinStandardHelpOptions = true)
final class QueriesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "articles as JSON Lines, where the words are from")
  private Path articles;

  @Option(names = "--count", defaultValue = "10000", description = "how many searches to write")
  private int count;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "file to write")
  private Path out;

  @Option(names = "--seed", defaultValue = "1", description = "the same seed gives the same log")
  private long seed;

  @Override
  public Integer call() throws IOException {
    QueryLog log = new QueryLog(ArticleFile.read(articles, 20_000), seed);
    Files.write(out, log.searches(count));
    return 0;
  }
}
