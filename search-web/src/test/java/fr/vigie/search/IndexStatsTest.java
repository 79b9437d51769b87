package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.search.lucene.IndexFolder;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index says it holds. */
class IndexStatsTest {

  private static final String OLD =
      "{\"id\":\"old\",\"text\":\"The fleet was at sea.\",\"lang\":\"en\",\"date\":\"1999-01-02\"}\n";
  private static final String RECENT =
      "{\"id\":\"recent\",\"text\":\"Un exercice naval.\",\"lang\":\"fr\",\"date\":\"2024-05\"}\n";

  /** So many that what goes stays in its segment, as deleted: Lucene does not merge that anew. */
  private static final int MANY = 40;

  private static final String UNDATED =
      IntStream.range(0, MANY)
          .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"La flotte rentre.\",\"lang\":\"fr\"}\n")
          .collect(Collectors.joining());

  @TempDir Path folder;

  @Test
  void whatAnUpdateTookAwayIsInNoneOfItsFigures() throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(articles, OLD + RECENT + UNDATED);
    job().build(new SourceFiles(List.of(articles)));
    assertHolds(Map.of("en", 1L, "fr", MANY + 1L), "1999-01-02", "2024-05-31");
    Files.writeString(articles, RECENT + UNDATED);
    job().update(new SourceFiles(List.of(articles)));
    assertHolds(Map.of("fr", MANY + 1L), "2024-05-01", "2024-05-31");
    Files.writeString(articles, UNDATED);
    job().update(new SourceFiles(List.of(articles)));
    assertHolds(Map.of("fr", (long) MANY), "", "");
  }

  private void assertHolds(Map<String, Long> languages, String oldest, String newest) {
    try (Engine engine = IndexFolder.engine(folder.resolve("index"), TestIndex.ANALYSIS)) {
      Stats stats = engine.stats();
      assertEquals(MANY, stats.undated());
      assertEquals(languages, stats.languages());
      assertEquals(oldest, stats.oldest());
      assertEquals(newest, stats.newest());
    }
  }

  private IndexJob job() {
    EnrichedIndexing indexing = new EnrichedIndexing(TestIndex.ANALYSIS, Clock.systemUTC());
    return new IndexJob(folder.resolve("index"), indexing, JobOptions.defaults());
  }
}
