package fr.vigie.benchmarks;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.search.Engine;
import fr.vigie.search.lucene.IndexFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The life of an archive: built whole, looked at when nothing changed, updated while a server has
 * it open. An update's time goes on until the server answers from it.
 */
@Command(
    name = "jobs",
    description =
        "Build an archive, then run jobs with and without changes over it, while a reader has it open.",
    mixinStandardHelpOptions = true)
final class JobsCommand implements Callable<Integer> {

  /** A file touched a moment ago is read again by the next job: an archive has been at rest. */
  private static final int REST_MILLIS = 2_500;

  @Parameters(paramLabel = "FILE", description = "articles as JSON Lines")
  private Path articles;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description =
          "folder for the archive and its index; the archive and the index of an earlier run are used as they are")
  private Path out;

  @Option(
      names = "--in-a-file",
      defaultValue = "1",
      description = "articles to a file of the archive")
  private int inAFile;

  @Option(names = "--changes", defaultValue = "100", description = "articles an update adds")
  private int changes;

  @Option(names = "--rounds", defaultValue = "5", description = "how often each job is run")
  private int rounds;

  private final Analysis analysis = new Analysis(Lexicon.shipped());

  @Override
  public Integer call() throws IOException, InterruptedException {
    Archive archive = archive(out.resolve("archive"));
    Path index = out.resolve("index");
    IndexJob job =
        new IndexJob(
            index, new EnrichedIndexing(analysis, Clock.systemUTC()), JobOptions.defaults());
    SourceFiles sources = new SourceFiles(List.of(archive.folder()));
    if (Files.notExists(index)) build(job, sources);
    try (Engine engine = IndexFolder.engine(index, analysis)) {
      engine.generation();
      for (int round = 1; round <= rounds; round++) {
        print("no change", require(job.update(sources), JobReport.Status.UNCHANGED));
        archive.add(changes, Long.toHexString(System.nanoTime()));
        CompletableFuture<Long> visible = visible(engine);
        print(changes + " more", require(job.update(sources), JobReport.Status.PUBLISHED));
        System.out.printf(Locale.ROOT, "  visible to searchers after %,d ms%n", visible.join());
      }
    }
    printHeap();
    return 0;
  }

  /** How many milliseconds from now the engine answers from another generation. */
  private static CompletableFuture<Long> visible(Engine engine) {
    String before = engine.generation();
    long start = System.nanoTime();
    return CompletableFuture.supplyAsync(
        () -> {
          while (engine.generation().equals(before)) LockSupport.parkNanos(1_000_000);
          return (System.nanoTime() - start) / 1_000_000;
        });
  }

  private Archive archive(Path folder) throws IOException {
    return Files.exists(folder)
        ? Archive.existing(folder, inAFile)
        : Archive.of(articles, folder, inAFile);
  }

  private static void build(IndexJob job, SourceFiles sources)
      throws IOException, InterruptedException {
    Thread.sleep(REST_MILLIS);
    print("build", require(job.build(sources), JobReport.Status.PUBLISHED));
    printHeap();
  }

  private static void printHeap() {
    System.out.printf(
        Locale.ROOT, "done within a heap of %,d MB%n", Runtime.getRuntime().maxMemory() >> 20);
  }

  private static JobReport require(JobReport report, JobReport.Status status) {
    if (report.status() == status) return report;
    throw new IllegalStateException(report.toText());
  }

  private static void print(String what, JobReport report) {
    System.out.printf(
        Locale.ROOT,
        "%s: %,d articles, %,d changed, %,d ms %s%n",
        what,
        report.counts().read(),
        report.counts().changed(),
        report.timing().millis(),
        report.timing().stageMillis());
  }
}
