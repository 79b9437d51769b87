package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.reading.Limits;
import fr.vigie.reading.sample.ZipSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an update knows of files without reading them, and what it must not take for known. */
class SourceMemoryTest {

  /** As if the run began an hour after the files were last touched. */
  private static final JobEnvironment LATER =
      JobEnvironment.system().withClock(() -> Instant.now().plusSeconds(3_600));

  @TempDir Path temp;
  private Path folder;
  private IndexFolder index;
  private SourceFiles sources;

  @BeforeEach
  void buildFromFiveFilesOfEightArticles() throws IOException {
    folder = Files.createDirectory(temp.resolve("sources"));
    index = new IndexFolder(temp.resolve("index"));
    sources = new SourceFiles(List.of(folder), Limits.DEFAULTS);
    for (String name : List.of("a", "b", "c")) write(name + ".txt", "L’article " + name);
    write("d.jsonl", line("d1", "Un") + line("d2", "Deux") + line("d3", "Trois"));
    zip("Un membre");
    assertEquals(8, index.job(LATER).build(sources).counts().added());
  }

  @Test
  void filesNobodyTouchedAreNotReadAgain() throws IOException {
    JobReport report = update();
    assertEquals(new JobReport.Counts(8, 0, 0, 0, 8, 8, 0), report.counts());
    assertEquals(JobReport.Status.UNCHANGED, report.status());
    assertTrue(report.toText().contains("(8 of them in files nobody touched)"), report.toText());
  }

  @Test
  void aRunThatReadsNothingWritesNothing() throws IOException {
    Path memory = index.dir().resolve("sources-seen");
    FileTime before = Files.getLastModifiedTime(memory);
    update();
    assertEquals(before, Files.getLastModifiedTime(memory));
  }

  @Test
  void onlyTheFileThatChangedIsRead() throws IOException {
    write("b.txt", "L’article B");
    JobReport report = update();
    assertEquals(new JobReport.Counts(8, 0, 1, 0, 7, 7, 0), report.counts());
    assertTrue(index.texts().get("b.txt").contains("L’article B"), index.texts()::toString);
    assertEquals(8, update().counts().recalled());
  }

  @Test
  void aFileOfManyArticlesIsReadAsAWhole() throws IOException {
    write("d.jsonl", line("d1", "Un") + line("d2", "Changé"));
    assertEquals(new JobReport.Counts(7, 0, 1, 1, 6, 5, 0), update().counts());
    zip("Un membre changé");
    assertEquals(new JobReport.Counts(7, 0, 1, 0, 6, 5, 0), update().counts());
  }

  @Test
  void aChangeThatHidesItsTimeIsFound() throws IOException {
    Path file = folder.resolve("b.txt");
    FileTime before = Files.getLastModifiedTime(file);
    write("b.txt", "L’article B");
    Files.setLastModifiedTime(file, before);
    assertEquals(1, update().counts().changed());
  }

  @Test
  void anotherFileOfTheSameNameSizeAndTimeIsFound() throws IOException {
    Path file = folder.resolve("b.txt");
    Path other = Files.writeString(temp.resolve("other"), "L’article B");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(1, update().counts().changed());
  }

  @Test
  void filesTouchedButNotChangedAreReadOnce() throws IOException {
    Files.setLastModifiedTime(folder.resolve("b.txt"), FileTime.from(Instant.EPOCH));
    assertEquals(new JobReport.Counts(8, 0, 0, 0, 8, 7, 0), update().counts());
    assertEquals(8, update().counts().recalled());
  }

  @Test
  void filesWrittenJustBeforeTheRunAreReadAgainByTheNext() throws IOException {
    IndexFolder fresh = new IndexFolder(temp.resolve("fresh"));
    write("a.txt", "À l’instant");
    fresh.build(sources);
    JobReport report = fresh.job(LATER).update(sources);
    assertTrue(report.counts().recalled() < 8, report.toText());
    assertEquals(8, report.counts().unchanged());
  }

  @Test
  void filesThatWentAreDeletedAndFilesThatCameAreAdded() throws IOException {
    Files.delete(folder.resolve("a.txt"));
    write("e.txt", "L’article e");
    assertEquals(new JobReport.Counts(8, 1, 0, 1, 7, 7, 0), update().counts());
    Files.move(folder.resolve("e.txt"), folder.resolve("a.txt"));
    assertEquals(new JobReport.Counts(8, 1, 0, 1, 7, 7, 0), update().counts());
  }

  @Test
  void afterARollbackTheUpdateBringsBackWhatTheGenerationLacks() throws IOException {
    write("b.txt", "L’article B");
    write("f.txt", "L’article f");
    update();
    index.rollback();
    assertEquals(new JobReport.Counts(9, 1, 1, 0, 7, 7, 0), update().counts());
    assertTrue(index.texts().get("b.txt").contains("L’article B"), index.texts()::toString);
  }

  @Test
  void anArticleThatMovedToAnotherFileIsKeptWhenThatHasAFault() throws IOException {
    Files.move(folder.resolve("d.jsonl"), folder.resolve("e.jsonl"));
    assertEquals(new JobReport.Counts(8, 0, 3, 0, 5, 5, 0), update().counts());
    write("e.jsonl", line("d1", "Un") + "{pas du JSON\n" + line("d3", "Trois"));
    assertEquals(new JobReport.Counts(7, 0, 0, 0, 7, 5, 1), update().counts());
  }

  @Test
  void whatTheIndexHasFromAnotherFileIsReadAgain() throws IOException {
    Files.move(folder.resolve("d.jsonl"), folder.resolve("e.jsonl"));
    update();
    index.rollback();
    assertEquals(new JobReport.Counts(8, 0, 3, 0, 5, 5, 0), update().counts());
  }

  @Test
  void anArticleThatCouldNotBeIndexedIsTriedAgain() throws IOException {
    write("b.txt", PlainIndexing.POISON);
    assertEquals(1, update().faults().count());
    assertEquals(1, update().faults().count());
  }

  @Test
  void aFaultIsReportedByEachRun() throws IOException {
    write("d.jsonl", line("d1", "Un") + "{pas du JSON\n" + line("d3", "Trois"));
    for (int run = 0; run < 2; run++) {
      JobReport report = update();
      assertEquals("d.jsonl", report.faults().first().getFirst().file());
      assertEquals(new JobReport.Counts(7, 0, 0, 0, 7, 5, 1), report.counts());
    }
  }

  @Test
  void whatIsPassedOverInAnArchiveIsReportedByEachRun() throws IOException {
    assertEquals(1, update().skipped().count());
    assertEquals("z.zip!/photo.png", update().skipped().first().getFirst().file());
  }

  @Test
  void anIdThatIsGivenTwiceIsAFaultThoughItsFirstFileIsKnown() throws IOException {
    write("e.jsonl", line("d2", "Encore deux"));
    JobReport report = update();
    assertEquals("e.jsonl", report.faults().first().getFirst().file());
    assertTrue(report.faults().first().getFirst().reason().endsWith("in d.jsonl"), report.toText());
    write("c.jsonl", line("d3", "Trois d’abord"));
    report = update();
    assertEquals(2, report.faults().count(), report.toText());
    assertEquals("Trois d’abord", index.texts().get("d3"));
  }

  @Test
  void aDamagedMemoryIsNamedNotUsedAndMended() throws IOException {
    Path memory = index.dir().resolve("sources-seen");
    byte[] whole = Files.readAllBytes(memory);
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20; round++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(memory, damaged);
      JobReport report = update();
      assertEquals(new JobReport.Counts(8, 0, 0, 0, 8, 0, 0), report.counts());
      assertTrue(report.warnings().toString().contains("sources-seen is damaged"));
      assertArrayEquals(whole, Files.readAllBytes(memory));
    }
    Files.write(memory, new byte[3]);
    assertEquals(0, update().counts().recalled());
  }

  @Test
  void otherLimitsReadEveryFileAgain() throws IOException {
    Limits narrow = new Limits(1 << 20, 1 << 20, 5, 500, 1 << 30, 200, 10, 2, 10, 60);
    sources = new SourceFiles(List.of(folder), narrow);
    JobReport report = update();
    assertEquals(0, report.counts().recalled());
    assertTrue(report.faults().count() > 0, report.toText());
  }

  @Test
  void everyFileIsReadWhenAskedTo() throws IOException {
    JobOptions all = JobOptions.defaults().withReadAll(true);
    JobReport report = new IndexJob(index.dir(), PlainIndexing.FIRST, all, LATER).update(sources);
    assertEquals(new JobReport.Counts(8, 0, 0, 0, 8, 0, 0), report.counts());
    assertEquals(8, update().counts().recalled());
  }

  @Test
  void aDryRunKnowsTheFilesAndRemembersNothing() throws IOException {
    byte[] before = Files.readAllBytes(index.dir().resolve("sources-seen"));
    write("b.txt", "L’article B");
    JobOptions dry = JobOptions.defaults().withDryRun(true);
    JobReport report = new IndexJob(index.dir(), PlainIndexing.FIRST, dry, LATER).update(sources);
    assertEquals(new JobReport.Counts(8, 0, 1, 0, 7, 7, 0), report.counts());
    assertArrayEquals(before, Files.readAllBytes(index.dir().resolve("sources-seen")));
  }

  @Test
  void aRebuildReadsEveryFile() throws IOException {
    IndexJob other =
        new IndexJob(index.dir(), new PlainIndexing("schema-2"), JobOptions.defaults(), LATER);
    assertEquals(8, other.update(sources).counts().added());
  }

  /** Whatever is done to the files, an update that knows some ends as one that reads them all. */
  @Test
  void knowingFilesChangesNoResult() throws IOException {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    IndexFolder reading = new IndexFolder(temp.resolve("reading"));
    reading.build(sources);
    IndexJob readsAll =
        reading.job(JobOptions.defaults().withReadAll(true).withMaxDeletePercent(100));
    IndexJob knows =
        new IndexJob(
            index.dir(),
            PlainIndexing.FIRST,
            JobOptions.defaults().withMaxDeletePercent(100),
            LATER);
    boolean recalled = false;
    for (int round = 0; round < 40; round++) {
      for (int edit = random.nextInt(4); edit > 0; edit--) edit(random);
      JobReport expected = readsAll.update(sources);
      JobReport report = knows.update(sources);
      String where = "seed " + seed + ", round " + round + "\n" + expected.toText() + "\n";
      assertEquals(reading.texts(), index.texts(), where + report.toText());
      assertEquals(expected.faults(), report.faults(), where);
      assertEquals(expected.skipped(), report.skipped(), where);
      assertEquals(expected.counts(), withoutRecalled(report.counts()), where);
      recalled |= report.counts().recalled() > 0;
    }
    assertTrue(recalled, "seed " + seed);
    assertFalse(index.generations().isEmpty());
  }

  private void edit(SplittableRandom random) throws IOException {
    String name = "abcdefgh".charAt(random.nextInt(8)) + ".txt";
    String id = "d" + random.nextInt(6);
    switch (random.nextInt(7)) {
      case 0 -> write(name, "Version " + random.nextInt(100));
      case 1 -> Files.deleteIfExists(folder.resolve(name));
      case 2 -> write("d.jsonl", line("d1", "Un") + line(id, "Version " + random.nextInt(100)));
      case 3 -> write("c.jsonl", line(id, "Version " + random.nextInt(3)) + "{}\n");
      case 4 -> Files.deleteIfExists(folder.resolve("c.jsonl"));
      case 5 -> zip("Membre " + random.nextInt(3));
      default -> Files.setLastModifiedTime(folder.resolve("z.zip"), FileTime.from(Instant.now()));
    }
  }

  private static JobReport.Counts withoutRecalled(JobReport.Counts counts) {
    return new JobReport.Counts(
        counts.read(),
        counts.added(),
        counts.changed(),
        counts.deleted(),
        counts.unchanged(),
        0,
        counts.kept());
  }

  private JobReport update() throws IOException {
    return index.job(LATER).update(sources);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private void zip(String text) throws IOException {
    ZipSample zip = ZipSample.make().with("un.txt", text).with("deux.txt", "Deux");
    Files.write(folder.resolve("z.zip"), zip.with("photo.png", "rien").bytes());
  }

  private static String line(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\"}\n".formatted(id, text);
  }
}
