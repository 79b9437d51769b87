package fr.vigie.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.EnrichedIndexing;
import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.JobReport;
import fr.vigie.index.SourceFiles;
import fr.vigie.search.Engine;
import fr.vigie.search.IndexFolder;
import fr.vigie.search.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test corpus, indexed as anyone would, answers its judged queries at least this well. */
class JudgedQueriesTest {

  private static final Path CORPUS = Path.of(System.getProperty("vigie.corpus"));

  @TempDir private Path index;

  @Test
  void theRankingStaysAboveItsFloor() throws IOException {
    EnrichedIndexing indexing = new EnrichedIndexing(TestIndex.ANALYSIS, Clock.systemUTC());
    JobReport report =
        new IndexJob(index, indexing, JobOptions.defaults())
            .build(new SourceFiles(List.of(CORPUS)));
    assertEquals(137, report.documents(), report.toText());
    try (Engine engine = IndexFolder.engine(index, TestIndex.ANALYSIS)) {
      Measures mean =
          Evaluation.run(engine, CORPUS.resolve("queries.tsv"), CORPUS.resolve("qrels.trec"))
              .mean();
      assertAll(
          mean.toString(),
          () -> assertTrue(mean.ndcg10() >= 0.78),
          () -> assertTrue(mean.mrr10() >= 0.90),
          () -> assertTrue(mean.recall100() >= 0.74));
    }
  }
}
