package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.generations.Verification;
import fr.vigie.search.lucene.IndexFolder;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/jobs.md} says of a backup: copy the folder while it is served, check, use. */
class BackupTest {

  private static final Question FLEET = Question.of("flotte").withCollapse(Question.Collapse.OFF);

  @TempDir Path temp;
  private Generations index;
  private Generations copy;
  private String published;

  @BeforeEach
  void backUpWhatIsServed() throws IOException {
    index = new Generations(temp.resolve("index"));
    copy = new Generations(temp.resolve("copy"));
    index.build(0);
    published = index.update(1);
    try (Engine engine = IndexFolder.engine(index.folder(), TestIndex.ANALYSIS)) {
      engine.search(FLEET);
      copyFolder(index.folder(), copy.folder());
    }
  }

  @Test
  void aCopyIsSoundAndAnswersAsTheIndexDid() throws IOException {
    assertTrue(copy.store().verify(published, Verification.Level.FULL).sound());
    Answer answer = ask(copy);
    assertEquals(published, answer.generation());
    assertEquals(ids(ask(index)), ids(answer));
  }

  @Test
  void whatIsRestoredGoesOnWithTheNextUpdate() throws IOException {
    String lost = index.update(2);
    deleteFolder(index.folder());
    copyFolder(copy.folder(), index.folder());
    assertEquals(published, ask(index).generation());
    assertFalse(index.store().has(lost));
    String next = index.update(2);
    assertEquals(next, ask(index).generation());
    assertTrue(ask(index).hits().getFirst().snippets().getFirst().contains("version2"));
  }

  private static Answer ask(Generations asked) {
    try (Engine engine = IndexFolder.engine(asked.folder(), TestIndex.ANALYSIS)) {
      return engine.search(FLEET);
    }
  }

  private static List<String> ids(Answer answer) {
    return answer.hits().stream().map(Hit::id).toList();
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(target);
        else Files.copy(file, target);
      }
    }
  }

  private static void deleteFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList())
        Files.delete(file);
    }
  }
}
