package fr.vigie.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.CorpusIndex;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The test corpus, indexed as anyone would, answers its judged queries at least this well. */
class JudgedQueriesTest {

  private static final Path QUERIES = CorpusIndex.CORPUS.resolve("queries.tsv");
  private static final Path JUDGEMENTS = CorpusIndex.CORPUS.resolve("qrels.trec");

  @Test
  void theRankingStaysAboveItsFloor() throws IOException {
    assertEquals(137, CorpusIndex.report().documents(), CorpusIndex.report().toText());
    Measures mean = Evaluation.run(CorpusIndex.engine(), QUERIES, JUDGEMENTS).mean();
    assertAll(
        mean.toString(),
        () -> assertTrue(mean.ndcg10() >= 0.87),
        () -> assertTrue(mean.mrr10() >= 0.96),
        () -> assertTrue(mean.recall100() >= 0.87));
  }
}
