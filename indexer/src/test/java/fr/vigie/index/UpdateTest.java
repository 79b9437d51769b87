package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.generations.IndexUnavailableException;
import fr.vigie.index.generations.JobKind;
import fr.vigie.index.generations.Verification;
import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateTest {

  @TempDir Path temp;
  private IndexFolder index;
  private Archive archive;
  private String first;

  @BeforeEach
  void buildTwentyArticles() throws IOException {
    index = new IndexFolder(temp.resolve("index"));
    archive = Archive.numbered(20);
    first = index.build(archive).generation();
  }

  @Test
  void anUpdateAddsReplacesAndDeletes() throws IOException {
    archive.put("b0000", "Nouvelle").put("a0003", "Corrigée").remove("a0004");
    JobReport report = index.update(archive);
    assertEquals(JobReport.Status.PUBLISHED, report.status());
    assertEquals(JobKind.UPDATE, report.kind());
    assertEquals(new JobReport.Counts(20, 1, 1, 1, 18, 0, 0), report.counts());
    assertEquals(archive.texts(), index.texts());
  }

  @Test
  void theGenerationBeforeStaysAsItWas() throws IOException {
    Map<String, String> before = index.texts(first);
    archive.put("a0003", "Corrigée").remove("a0004");
    index.update(archive);
    assertEquals(before, index.texts(first));
    assertTrue(index.store().verify(first, Verification.Level.FULL).sound());
  }

  @Test
  void nothingChangedMeansNothingWritten() throws IOException {
    Map<String, Long> before = index.listing();
    JobReport report = index.update(archive);
    assertEquals(JobReport.Status.UNCHANGED, report.status());
    assertEquals(0, report.exitStatus());
    assertEquals(20, report.counts().unchanged());
    assertEquals(first, report.generation());
    assertEquals(before, index.listing());
  }

  @Test
  void aSmallUpdateSharesTheFilesOfTheGenerationBefore() throws IOException {
    archive.put("b0000", "Nouvelle");
    String second = index.update(archive).generation();
    try (DirectoryStream<Path> texts =
        Files.newDirectoryStream(index.files(first), "*.{cfs,fdt}")) {
      Iterator<Path> files = texts.iterator();
      assertTrue(files.hasNext());
      while (files.hasNext()) {
        Path shared = files.next();
        assertEquals(fileKey(shared), fileKey(index.files(second).resolve(shared.getFileName())));
      }
    }
  }

  @Test
  void manyUpdatesInARowKeepEveryArticle() throws IOException {
    for (int i = 0; i < 30; i++) {
      archive
          .put("b%04d".formatted(i), "Ajout " + i)
          .put("a0000", "Version " + i)
          .remove("b%04d".formatted(i - 3));
      JobReport report = index.update(archive);
      assertEquals(0, report.exitStatus(), report.toText());
      assertEquals(archive.texts(), index.texts());
    }
    assertEquals(3, index.generations().size());
    assertTrue(index.store().verify(index.current(), Verification.Level.FULL).sound());
  }

  @Test
  void aChangedArticleThatCannotBeIndexedKeepsItsLastGoodVersion() throws IOException {
    archive.put("a0003", PlainIndexing.POISON);
    JobReport report = index.update(archive);
    assertEquals(JobReport.Status.UNCHANGED, report.status());
    assertEquals(1, report.faults().count());
    assertEquals("Dépêche numéro 3", index.texts().get("a0003"));
    assertTrue(index.tidy());
  }

  @Test
  void articlesOfAFileOrFolderThatCannotBeReadAreKept() throws IOException {
    archive.put("presse/2024/x", "Dans un dossier").put("presse/y", "Dans un autre");
    index.update(archive);
    Map<String, String> before = index.texts();
    archive.fault("presse/2024", "permission denied").fault("a0007", "not UTF-8").remove("a0008");
    JobReport report = index.update(archive);
    assertEquals(2, report.counts().kept());
    assertEquals(1, report.counts().deleted());
    before.remove("a0008");
    assertEquals(before, index.texts());
  }

  @Test
  void anUpdateThatWouldDeleteMostOfTheArchiveIsRefused() throws IOException {
    for (int i = 0; i < 11; i++) archive.remove("a%04d".formatted(i));
    JobReport report = index.update(archive.put("new", "Nouvelle"));
    assertEquals(1, report.exitStatus());
    assertTrue(
        report
            .failure()
            .startsWith("the run would delete 11 of 20 documents, more than the 50 % allowed"));
    assertTrue(report.failure().contains("--max-deletes 100%"), report.failure());
    assertEquals(first, index.current());
    assertTrue(index.tidy());
    JobReport meant = index.job(JobOptions.defaults().withMaxDeletePercent(100)).update(archive);
    assertEquals(archive.texts(), index.texts());
    assertEquals(11, meant.counts().deleted());
  }

  @Test
  void anEmptySourceNeverEmptiesTheIndex() throws IOException {
    JobReport report =
        index.job(JobOptions.defaults().withMaxDeletePercent(100)).update(Archive.of());
    assertEquals(1, report.exitStatus());
    assertEquals(20, index.texts().size());
  }

  @Test
  void aChangedSchemaRebuildsAndSaysWhy() throws IOException {
    IndexJob job = new IndexJob(index.dir(), new PlainIndexing("schema-2"), JobOptions.defaults());
    JobReport report = job.update(archive);
    assertEquals(JobKind.BUILD, report.kind());
    assertTrue(
        report.rebuildReason().contains("fingerprint schema-1 is now schema-2"),
        report.rebuildReason());
    assertEquals(20, report.counts().added());
    assertEquals("schema-2", index.store().current().info().fingerprint());
  }

  @Test
  void aRebuildIsRefusedWhenMostOfTheArchiveIsMissing() throws IOException {
    IndexJob job = new IndexJob(index.dir(), new PlainIndexing("schema-2"), JobOptions.defaults());
    JobReport report = job.update(Archive.numbered(5));
    assertEquals(1, report.exitStatus());
    assertTrue(report.failure().startsWith("the run would delete 15 of 20"), report.failure());
    assertEquals(first, index.current());
  }

  @Test
  void aDryRunTellsWhatWouldChange() throws IOException {
    Map<String, Long> before = index.listing();
    archive.put("b0000", "Nouvelle").put("a0003", "Corrigée").remove("a0004");
    JobReport report = index.job(JobOptions.defaults().withDryRun(true)).update(archive);
    assertEquals(JobReport.Status.DRY_RUN, report.status());
    assertEquals(new JobReport.Counts(20, 1, 1, 1, 18, 0, 0), report.counts());
    assertEquals(before, index.listing());
  }

  @Test
  void aSourceThatBreaksMidwayLeavesTheIndexAsItWas() throws IOException {
    JobReport report = index.update(archive.put("a0001", "Corrigée").breakingAt("a0010"));
    assertEquals(1, report.exitStatus());
    assertEquals(first, index.current());
    assertTrue(index.tidy());
  }

  @Test
  void aMissingIndexIsOneClearLine() {
    IndexFolder missing = new IndexFolder(temp.resolve("nowhere"));
    IndexUnavailableException refusal =
        assertThrows(IndexUnavailableException.class, () -> missing.update(archive));
    assertEquals(
        "there is no index in "
            + missing.dir()
            + ": build one with `vigie index PATH... --index "
            + missing.dir()
            + "`",
        refusal.getMessage());
  }

  private static Object fileKey(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }
}
