package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.search.Question.Collapse;
import fr.vigie.search.lucene.IndexFolder;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update groups copies as a build of the same files does, whatever came, changed and went. */
class CopiesUpdateTest {

  private static final int TEXTS = 12;
  private static final int COPIES = 4;

  @TempDir Path folder;

  @Test
  void anUpdateGivesTheGroupsOfABuild() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Path sources = Files.createDirectory(folder.resolve("sources"));
    List<String> texts = IntStream.range(0, 2 * TEXTS).mapToObj(i -> text(random, i)).toList();
    for (int i = 0; i < TEXTS; i++)
      for (int copy = 0; copy < COPIES; copy++) write(sources, i, copy, texts.get(i));
    Path updated = folder.resolve("updated");
    job(updated).build(new SourceFiles(List.of(sources)));

    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < TEXTS; i++) {
        switch (random.nextInt(5)) {
          case 0 -> Files.deleteIfExists(file(sources, i, round));
          case 1 -> write(sources, i, round, texts.get(TEXTS + i));
          case 2 -> write(sources, i, COPIES + round, texts.get(i));
          case 3 -> write(sources, TEXTS + i, round, texts.get(i));
          default -> {}
        }
      }
      removeWhatStandsForOthers(updated, sources);
      job(updated).update(new SourceFiles(List.of(sources)));
      Path built = folder.resolve("built" + round);
      job(built).build(new SourceFiles(List.of(sources)));
      Map<String, Set<String>> expected = groups(built);
      assertTrue(expected.values().stream().anyMatch(copies -> !copies.isEmpty()));
      assertEquals(expected, groups(updated), "seed " + seed + ", round " + round);
    }
  }

  /** Takes away an article that the results show for its copies. */
  private static void removeWhatStandsForOthers(Path index, Path sources) throws IOException {
    try (Engine engine = IndexFolder.engine(index, TestIndex.ANALYSIS)) {
      Answer answer = engine.search(Question.of("").withPage(100, ""));
      Hit shown =
          answer.hits().stream().filter(hit -> hit.duplicates() > 0).findFirst().orElseThrow();
      Files.deleteIfExists(sources.resolve(shown.id()));
    }
  }

  private static IndexJob job(Path index) {
    EnrichedIndexing indexing = new EnrichedIndexing(TestIndex.ANALYSIS, Clock.systemUTC());
    return new IndexJob(index, indexing, JobOptions.defaults());
  }

  /** By article the ids of its copies. */
  private static Map<String, Set<String>> groups(Path index) {
    Map<String, Set<String>> groups = new TreeMap<>();
    try (Engine engine = IndexFolder.engine(index, TestIndex.ANALYSIS)) {
      Question all = Question.of("").withCollapse(Collapse.OFF).withPage(100, "");
      for (Hit hit : engine.search(all).hits()) {
        ArticleView article = engine.article(hit.id(), Question.of("")).orElseThrow();
        groups.put(
            hit.id(),
            article.copies().stream()
                .map(ArticleView.Copy::id)
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return groups;
  }

  private static void write(Path sources, int text, int copy, String words) throws IOException {
    Files.writeString(
        file(sources, text, copy), "Titre " + copy + "\n\n" + words + " Fin " + copy + ".");
  }

  private static Path file(Path sources, int text, int copy) {
    return sources.resolve("t" + text + "-" + copy + ".txt");
  }

  private static String text(Random random, int number) {
    return IntStream.range(0, 80)
        .mapToObj(i -> "mot" + number + "x" + random.nextInt(1000))
        .collect(Collectors.joining(" ", "", "."));
  }
}
