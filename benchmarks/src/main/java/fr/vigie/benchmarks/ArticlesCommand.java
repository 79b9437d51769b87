package fr.vigie.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a large collection of a small one. */
@Command(
    name = "articles",
    description =
        "Write so many articles, made of real ones with other ids and dates and some other words.",
    mixinStandardHelpOptions = true)
final class ArticlesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "real articles as JSON Lines")
  private Path articles;

  @Option(names = "--count", required = true, description = "how many articles to write")
  private int count;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "file to write")
  private Path out;

  @Option(names = "--seed", defaultValue = "1", description = "the same seed gives the same file")
  private long seed;

  @Override
  public Integer call() throws IOException {
    GrownArticles grown = new GrownArticles(ArticleFile.read(articles, Integer.MAX_VALUE), seed);
    try (BufferedWriter lines = Files.newBufferedWriter(out)) {
      for (int i = 0; i < count; i++) {
        lines.write(ArticleFile.json(grown.article(i)));
        lines.newLine();
      }
    }
    return 0;
  }
}
