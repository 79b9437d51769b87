package fr.vigie.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.evaluation.Run.Ranked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs over the same queries: how they differ, and whether chance would do as much. */
class ComparisonTest {

  @TempDir private Path folder;

  @Test
  void aRunDoesNotDifferFromItself() throws IOException {
    Evaluation evaluation = evaluation(50, query -> query % 2 + 1);
    Comparison comparison = Comparison.of(evaluation, evaluation, Measures::mrr10);
    assertEquals(50, comparison.queries());
    assertEquals(0, comparison.difference());
    assertEquals(1, comparison.p());
  }

  @Test
  void aRunThatIsBetterOnMostQueriesIsNotSoByChance() throws IOException {
    Evaluation worse = evaluation(50, query -> 2);
    Evaluation better = evaluation(50, query -> query < 45 ? 1 : 3);
    Comparison comparison = Comparison.of(better, worse, Measures::mrr10);
    assertTrue(comparison.difference() > 0.4, comparison.toString());
    assertTrue(comparison.p() < 0.001, comparison.toString());
  }

  @Test
  void aRunThatIsBetterOnAsManyQueriesAsItIsWorseMayBeSoByChance() throws IOException {
    Evaluation one = evaluation(50, query -> query % 2 == 0 ? 1 : 2);
    Evaluation other = evaluation(50, query -> query % 2 == 0 ? 2 : 1);
    assertTrue(Comparison.of(one, other, Measures::mrr10).p() > 0.5);
  }

  @Test
  void aRunIsReadAsItWasWritten() throws IOException {
    Map<String, List<Ranked>> byQuery = new LinkedHashMap<>();
    byQuery.put("q1", List.of(new Ranked("a#1", 2.5f), new Ranked("b", 0.25f)));
    byQuery.put("q 2", List.of(new Ranked("Law 7, section 3", 1f)));
    Path file = folder.resolve("a.run");
    new Run(byQuery).write(file, "vigie");
    assertEquals("q1 Q0 a#1 1 2.500000 vigie", Files.readAllLines(file).getFirst());
    assertEquals(byQuery, Run.read(file).byQuery());
  }

  private interface Rank {
    int of(int query);
  }

  /** An evaluation in which the one relevant document of each query has this rank. */
  private Evaluation evaluation(int queries, Rank rank) throws IOException {
    Map<String, List<Ranked>> byQuery = new LinkedHashMap<>();
    List<String> judgements = new ArrayList<>();
    for (int query = 0; query < queries; query++) {
      int relevant = rank.of(query);
      byQuery.put(
          "q" + query,
          IntStream.rangeClosed(1, 5)
              .mapToObj(at -> new Ranked(at == relevant ? "relevant" : "d" + at, 10f - at))
              .toList());
      judgements.add("q" + query + " 0 relevant 1");
    }
    Path file = Files.write(folder.resolve("qrels"), judgements);
    return Evaluation.of(new Run(byQuery), file, byQuery.keySet());
  }
}
