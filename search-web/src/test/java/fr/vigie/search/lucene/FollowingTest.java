package fr.vigie.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.Rollback;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.search.Answer;
import fr.vigie.search.Engine;
import fr.vigie.search.Engine.GenerationGoneException;
import fr.vigie.search.Generations;
import fr.vigie.search.Hit;
import fr.vigie.search.Labels;
import fr.vigie.search.Question;
import fr.vigie.search.Stats;
import fr.vigie.search.lucene.generations.GenerationSnapshots;
import fr.vigie.search.lucene.generations.SnapshotOpener;
import fr.vigie.search.lucene.scoring.Ranking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server follows what jobs publish, and nobody who searches meanwhile notices more than newer
 * answers.
 */
class FollowingTest {

  /** Matches every article; they are short and alike, and each counts. */
  private static final Question FLEET = Question.of("flotte").withCollapse(Question.Collapse.OFF);

  /** How a file of what is stored begins, alone or in another (CodecUtil's magic number, name). */
  private static final String STORED_HEADER = "?\u00d7l\u0017\rVigieArticles";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path temp;
  private Generations index;
  private Engine engine;

  @BeforeEach
  void open() throws IOException {
    index = new Generations(temp.resolve("index"));
    index.build(0);
    Labels labels = new Labels(TestIndex.ANALYSIS.lexicon());
    Duration check = Duration.ofMillis(300);
    GenerationSnapshots snapshots =
        new GenerationSnapshots(
            new SnapshotOpener(index.folder(), TestIndex.ANALYSIS, labels, Ranking.DEFAULT), check);
    engine =
        new LuceneEngine(
            snapshots,
            TestIndex.ANALYSIS.lexicon(),
            labels,
            new LikeArticles(TestIndex.ANALYSIS),
            LuceneEngine.USUAL_LIMIT);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void everyAnswerIsWhollyOfOneGenerationWhileGenerationsChange() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger answers = new AtomicInteger();
    List<Throwable> failures = new ArrayList<>();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < 2; i++)
      clients.add(Thread.ofPlatform().start(() -> search(over, answers, failures)));
    for (int version = 1; version <= 4; version++)
      awaits(version % 2 == 0 ? index.build(version) : index.update(version));
    over.set(true);
    for (Thread client : clients) client.join();
    assertEquals(List.of(), failures);
    assertTrue(answers.get() > 0);
  }

  @Test
  void whatIsOpenAnswersWhenTheFolderIsGone() throws IOException {
    Stats stats = engine.stats();
    Files.move(index.folder(), temp.resolve("away"));
    assertEquals(stats, engine.stats());
    assertEquals(stats.documents(), engine.search(FLEET).total());
  }

  @Test
  void aPinnedQuestionIsAnsweredTheSameUntilItsGenerationIsRemoved() throws Exception {
    String first = engine.generation();
    Question pinned = pinned(first);
    List<String> ids = ids(engine.search(pinned));
    for (int version = 1; version < 5; version++) {
      awaits(index.build(version));
      if (!index.store().has(first)) break;
      Answer answer = engine.search(pinned);
      assertEquals(first, answer.generation());
      assertEquals(ids, ids(answer));
    }
    String never = "999999-20260101T000000Z";
    assertThrows(GenerationGoneException.class, () -> engine.search(pinned(never)));
    assertThrows(GenerationGoneException.class, () -> engine.exportHits(pinned(never), hit -> {}));
    try (Engine other = IndexFolder.engine(index.folder(), TestIndex.ANALYSIS)) {
      for (String name : index.store().list().stream().map(info -> info.name()).toList()) {
        assertEquals(name, other.search(pinned(name)).generation(), "opened again, the oldest too");
      }
    }
  }

  @Test
  void aGenerationThatDecaysIsReplacedByTheLastGoodOne() throws Exception {
    String first = engine.generation();
    String second = index.build(1);
    awaits(second);
    flip(largestFile(second));
    awaits(first);
    assertEquals(Generations.ARTICLES, engine.search(FLEET).total());
    assertTrue(index.store().has(second), "it is not deleted");
    awaits(index.update(2));
  }

  @Test
  void aGenerationThatIsGivenUpWhileItIsMadeReadyIsLetGo() throws Exception {
    String first = engine.generation();
    String second = index.build(1);
    turnTo(first);
    try (Engine other = IndexFolder.engine(index.folder(), TestIndex.ANALYSIS)) {
      assertEquals(first, other.generation());
      spoilStored(second);
      turnTo(second);
      Thread.sleep(1_000); // It is tried four times a second.
      assertEquals(first, other.generation());
    }
    engine.close();
    turnTo(first);
    new IndexJob(
            index.folder(),
            new EnrichedIndexing(TestIndex.ANALYSIS, Clock.systemUTC()),
            JobOptions.defaults().withKeep(1))
        .build(Generations.articles(2));
    assertFalse(index.store().has(second), "nobody holds it");
  }

  private void search(AtomicBoolean over, AtomicInteger answers, List<Throwable> failures) {
    try {
      while (!over.get()) {
        Answer answer = engine.search(FLEET.withPage(Generations.ARTICLES, ""));
        assertEquals(Generations.ARTICLES, answer.total());
        assertEquals(
            1,
            answer.hits().stream()
                .map(hit -> version(hit.snippets().getFirst()))
                .distinct()
                .count());
        answers.incrementAndGet();
        Thread.sleep(2);
      }
    } catch (Throwable e) {
      synchronized (failures) {
        failures.add(e);
      }
    }
  }

  private static String version(String snippet) {
    return snippet.replaceAll("(?s).*(version[0-9]+).*", "$1");
  }

  private void awaits(String generation) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!engine.generation().equals(generation) && System.nanoTime() < until) Thread.sleep(20);
    assertEquals(generation, engine.generation());
  }

  private static List<String> ids(Answer answer) {
    return answer.hits().stream().map(Hit::id).toList();
  }

  private Path largestFile(String generation) throws IOException {
    try (Stream<Path> files = Files.list(index.files(generation))) {
      return files
          .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }

  private void turnTo(String generation) throws IOException {
    new Rollback(index.folder(), JobOptions.defaults(), JobEnvironment.system()).to(generation);
  }

  /** The first articles as they are stored; opening looks at the ends of files alone. */
  private void spoilStored(String generation) throws IOException {
    try (Stream<Path> files = Files.list(index.files(generation))) {
      for (Path file : files.toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        int stored = bytes.indexOf(STORED_HEADER);
        if (stored < 0) continue;
        byte[] spoilt = bytes.getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(spoilt, stored + 64, stored + 256, (byte) 0);
        Files.write(file, spoilt, StandardOpenOption.WRITE);
      }
    }
  }

  /** In place, as a disk would. */
  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 16;
    Files.write(file, bytes, StandardOpenOption.WRITE);
  }

  /** A question that one generation answers. */
  private static Question pinned(String generation) {
    return new Question(
        FLEET.text(),
        FLEET.selected(),
        FLEET.period(),
        FLEET.undated(),
        FLEET.sort(),
        FLEET.size(),
        FLEET.cursor(),
        generation,
        FLEET.snippets(),
        FLEET.ui(),
        FLEET.collapse(),
        FLEET.expand());
  }
}
