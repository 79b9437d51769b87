package fr.vigie.benchmarks;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.EnrichedIndexing;
import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.JobReport;
import fr.vigie.index.SourceFiles;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.search.Engine;
import fr.vigie.search.IndexFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
        "Build an archive of one file an article, then run jobs with and without changes over it.",
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
      description = "new folder for the archive and its index")
  private Path out;

  @Option(names = "--changes", defaultValue = "100", description = "articles changed by an update")
  private int changes;

  @Option(names = "--rounds", defaultValue = "5", description = "how often each job is run")
  private int rounds;

  private final Analysis analysis = new Analysis(Lexicon.shipped());

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectory(out);
    Archive archive = Archive.of(articles, out.resolve("archive"));
    Path index = out.resolve("index");
    IndexJob job =
        new IndexJob(
            index, new EnrichedIndexing(analysis, Clock.systemUTC()), JobOptions.defaults());
    SourceFiles sources = new SourceFiles(List.of(archive.folder()));
    Thread.sleep(REST_MILLIS);
    print("build", require(job.build(sources), JobReport.Status.PUBLISHED));
    System.out.printf(
        Locale.ROOT,
        "heap: at most %,d MB used of %,d%n",
        peak() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    try (Engine engine = IndexFolder.engine(index, analysis)) {
      engine.generation();
      for (int round = 1; round <= rounds; round++) {
        print("no change", require(job.update(sources), JobReport.Status.UNCHANGED));
        archive.change(changes, round);
        long start = System.nanoTime();
        JobReport report = require(job.update(sources), JobReport.Status.PUBLISHED);
        while (!engine.generation().equals(report.generation())) Thread.sleep(1);
        long visible = (System.nanoTime() - start) / 1_000_000;
        print(changes + " changes", report);
        System.out.printf(Locale.ROOT, "  visible to searchers after %,d ms%n", visible);
      }
    }
    return 0;
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

  /** The most that the parts of the heap have held, each at its own time: an upper bound. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
