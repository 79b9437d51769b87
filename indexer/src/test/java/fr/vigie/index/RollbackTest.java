package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.generations.IndexUnavailableException;
import fr.vigie.index.generations.Publisher;
import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackTest {

  @TempDir Path temp;
  private IndexFolder index;

  @BeforeEach
  void nameFolder() {
    index = new IndexFolder(temp.resolve("index"));
  }

  @Test
  void rollbackMakesTheGenerationBeforeCurrent() throws IOException {
    String first = index.build(Archive.of("a", "un")).generation();
    String second = index.build(Archive.of("a", "deux")).generation();
    JobReport report = index.rollback();
    assertEquals(first, report.generation());
    assertEquals(second, report.parent());
    assertEquals("un", index.texts().get("a"));
    assertTrue(report.toText().startsWith("rollback: published " + first), report.toText());
  }

  @Test
  void aRollbackCanBeRolledBack() throws IOException {
    index.build(Archive.of("a", "un"));
    String second = index.build(Archive.of("a", "deux")).generation();
    index.rollback();
    new Rollback(index.dir(), JobOptions.defaults(), JobEnvironment.system()).to(second);
    assertEquals(second, index.current());
  }

  @Test
  void anUpdateAfterARollbackStartsFromTheGenerationRolledBackTo() throws IOException {
    String first = index.build(Archive.of("a", "un", "b", "deux")).generation();
    index.build(Archive.of("a", "faux", "b", "faux"));
    index.rollback();
    JobReport report = index.update(Archive.of("a", "un", "b", "deux", "c", "trois"));
    assertEquals(new JobReport.Counts(3, 1, 0, 0, 2, 0, 0), report.counts());
    assertEquals(first, report.parent());
    assertTrue(report.generation().startsWith("000003-"), report.generation());
  }

  @Test
  void whereThereIsNothingBeforeItSaysSo() throws IOException {
    index.build(Archive.of("a", "un"));
    IndexUnavailableException refusal =
        assertThrows(IndexUnavailableException.class, index::rollback);
    assertTrue(
        refusal.getMessage().startsWith("there is no generation before 000001-"),
        refusal.getMessage());
  }

  @Test
  void aNameThatIsNoGenerationIsRefused() throws IOException {
    index.build(Archive.of("a", "un"));
    for (String name :
        List.of("../../etc", "000009-20260101T000000Z", "x", "000001-20260101T000000Z/..")) {
      Rollback rollback = new Rollback(index.dir(), JobOptions.defaults(), JobEnvironment.system());
      assertThrows(IndexUnavailableException.class, () -> rollback.to(name), name);
      assertThrows(IndexUnavailableException.class, () -> index.store().openDirectory(name), name);
    }
  }

  @Test
  void threeGenerationsAreKept() throws IOException {
    for (int i = 0; i < 5; i++) index.build(Archive.of("a", "version " + i));
    assertEquals(List.of("000003", "000004", "000005"), sequences());
    JobReport report = index.build(Archive.of("a", "version 5"));
    assertEquals(1, report.pruned().size());
    assertTrue(report.pruned().getFirst().startsWith("000003-"));
    assertTrue(index.tidy());
  }

  @Test
  void theCurrentGenerationIsNeverRemovedHoweverOld() throws IOException {
    String first = index.build(Archive.of("a", "version 0")).generation();
    for (int i = 1; i < 3; i++) index.build(Archive.of("a", "version " + i));
    new Rollback(index.dir(), JobOptions.defaults(), JobEnvironment.system()).to(first);
    new Publisher(index.store(), new DurableFiles(JobEnvironment.system().disk())).prune(1);
    assertEquals(List.of("000001", "000003"), sequences());
  }

  @Test
  void aReaderKeepsARemovedGenerationWhileItIsOpen() throws IOException {
    String first = index.build(Archive.of("a", "un")).generation();
    try (Directory directory = index.store().openDirectory(first);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      index.job(JobOptions.defaults().withKeep(1)).build(Archive.of("a", "deux"));
      assertTrue(Files.notExists(index.files(first)));
      assertEquals(Map.of("a", "un"), IndexFolder.texts(reader));
    }
  }

  @Test
  void readersCannotWrite() throws IOException {
    String first = index.build(Archive.of("a", "un")).generation();
    try (Directory directory = index.store().openDirectory(first)) {
      assertThrows(UnsupportedOperationException.class, () -> directory.deleteFile("segments_1"));
      assertThrows(UnsupportedOperationException.class, () -> directory.obtainLock("write.lock"));
    }
  }

  private List<String> sequences() throws IOException {
    return index.generations().stream().map(name -> name.substring(0, 6)).toList();
  }
}
