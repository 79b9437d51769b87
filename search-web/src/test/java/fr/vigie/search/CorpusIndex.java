package fr.vigie.search;

import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.search.lucene.IndexFolder;
import fr.vigie.search.lucene.TestIndex;
import fr.vigie.search.lucene.scoring.Ranking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The test corpus, indexed as anyone would. Shared by all tests: it takes a while to build and
 * never changes.
 */
public final class CorpusIndex {

  public static final Path CORPUS = Path.of(System.getProperty("vigie.corpus"));

  private static final CorpusIndex SHARED = new CorpusIndex();

  private final Path folder;
  private final JobReport report;
  private final Engine engine;

  private CorpusIndex() {
    try {
      folder = Files.createTempDirectory("vigie-corpus");
      EnrichedIndexing indexing = new EnrichedIndexing(TestIndex.ANALYSIS, Clock.systemUTC());
      report =
          new IndexJob(folder, indexing, JobOptions.defaults())
              .build(new SourceFiles(List.of(CORPUS)));
      engine = IndexFolder.engine(folder, TestIndex.ANALYSIS);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not to be closed. */
  public static Engine engine() {
    return SHARED.engine;
  }

  /** To be closed: one that ranks otherwise. */
  public static Engine engine(Ranking ranking) {
    return IndexFolder.engine(SHARED.folder, TestIndex.ANALYSIS, ranking);
  }

  /** What the job that built it said. */
  public static JobReport report() {
    return SHARED.report;
  }

  private static void remove(Path folder) {
    SHARED.engine.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
