package fr.vigie.benchmarks;

import fr.vigie.analysis.Analysis;
import fr.vigie.article.Article;
import fr.vigie.enrichment.Enricher;
import fr.vigie.enrichment.subjects.LexiconMentions;
import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.schema.ArticleDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Indexes the same articles three ways: Vigie's whole job from the file, the raw writer with
 * Vigie's fields and analysis, the raw writer with Lucene's French analyzer.
 */
@Command(
    name = "indexing",
    description = "Compare a whole job with raw IndexWriter over the same articles.",
    mixinStandardHelpOptions = true)
final class IndexingCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "articles as JSON Lines")
  private Path articles;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "new folder for the indexes: vigie, same-fields, floor")
  private Path out;

  @Option(names = "--rounds", defaultValue = "2", description = "the last one is reported")
  private int rounds;

  private final Analysis analysis = new Analysis(Lexicon.shipped());

  @Override
  public Integer call() throws IOException {
    Files.createDirectory(out);
    List<Article> enriched = enriched();
    ArticleDocument documents = new ArticleDocument(analysis);
    for (int round = 1; round <= rounds; round++) {
      Path folder = Files.createDirectory(out.resolve("round-" + round));
      double vigie = rate(enriched.size(), job(folder.resolve("vigie")));
      double same =
          rate(
              enriched.size(),
              FloorIndex.write(
                  folder.resolve("same-fields"),
                  new KeywordAnalyzer(),
                  enriched,
                  article -> documents.of(article, "")));
      double floor =
          rate(
              enriched.size(),
              FloorIndex.write(
                  folder.resolve("floor"), FloorIndex.analyzer(), enriched, FloorIndex::document));
      System.out.printf(
          Locale.ROOT,
          "round %d: vigie %.0f/s; raw writer, same fields %.0f/s (vigie is %.0f %%);"
              + " raw writer, FrenchAnalyzer %.0f/s (%.0f %%)%n",
          round,
          vigie,
          same,
          100 * vigie / same,
          floor,
          100 * vigie / floor);
    }
    Path last = out.resolve("round-" + rounds);
    System.out.printf(
        Locale.ROOT,
        "size: articles %,d bytes, vigie %,d, floor %,d%n",
        Files.size(articles),
        size(last.resolve("vigie")),
        size(last.resolve("floor")));
    return 0;
  }

  private long job(Path folder) throws IOException {
    long start = System.nanoTime();
    JobReport report =
        new IndexJob(
                folder, new EnrichedIndexing(analysis, Clock.systemUTC()), JobOptions.defaults())
            .build(new SourceFiles(List.of(articles)));
    long nanos = System.nanoTime() - start;
    System.out.println("stages of the job, in ms: " + report.timing().stageMillis());
    return nanos;
  }

  private List<Article> enriched() throws IOException {
    Enricher enricher = new Enricher(Clock.systemUTC(), new LexiconMentions(analysis));
    return Collected.of(articles).parallelStream().map(enricher::enrich).toList();
  }

  private static double rate(int articles, long nanos) {
    return articles * 1e9 / nanos;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
