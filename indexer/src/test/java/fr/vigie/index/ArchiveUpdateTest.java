package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.reading.Limits;
import fr.vigie.reading.sample.ZipSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an update makes of an archive whose members come and go. */
class ArchiveUpdateTest {

  private static final String TEXT = "Un titre\n\nUne phrase à lire, et une autre.";

  @TempDir Path temp;
  private Path folder;
  private IndexFolder index;
  private SourceFiles source;

  @BeforeEach
  void buildFromAnArchiveOfFour() throws IOException {
    folder = Files.createDirectory(temp.resolve("sources"));
    index = new IndexFolder(temp.resolve("index"));
    source = new SourceFiles(List.of(folder), Limits.DEFAULTS);
    Files.writeString(folder.resolve("z.txt"), TEXT);
    archive(
        ZipSample.make()
            .with("a.txt", TEXT)
            .with("b.txt", TEXT)
            .with("c/d.txt", TEXT)
            .with("e.txt", TEXT));
    index.build(source);
  }

  private void archive(ZipSample zip) throws IOException {
    Files.write(folder.resolve("a.zip"), zip.bytes());
  }

  @Test
  void membersAreAddedReplacedAndDeletedOneByOne() throws IOException {
    archive(
        ZipSample.make()
            .with("a.txt", TEXT)
            .with("b.txt", TEXT + " Une correction.")
            .with("c/d.txt", TEXT)
            .with("f.txt", TEXT));
    assertEquals(new JobReport.Counts(5, 1, 1, 1, 3, 0, 0), index.update(source).counts());
    assertEquals(
        Set.of("a.zip!/a.txt", "a.zip!/b.txt", "a.zip!/c/d.txt", "a.zip!/f.txt", "z.txt"),
        index.texts().keySet());
  }

  @Test
  void anArchiveWrittenAnewWithTheSameMembersChangesNothing() throws IOException {
    archive(
        ZipSample.make()
            .with("e.txt", TEXT)
            .with("c/d.txt", TEXT)
            .with("b.txt", TEXT)
            .with("a.txt", TEXT));
    assertEquals(JobReport.Status.UNCHANGED, index.update(source).status());
  }

  @Test
  void whatADamagedArchiveHeldIsKept() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("a.zip"));
    Files.write(folder.resolve("a.zip"), Arrays.copyOf(whole, whole.length - 30));
    JobReport report = index.update(source);
    assertEquals(new JobReport.Counts(1, 0, 0, 0, 1, 0, 4), report.counts());
    assertEquals(5, index.texts().size());
  }

  @Test
  void aMemberThatCannotBeReadKeepsItsArticleAndNoOther() throws IOException {
    archive(ZipSample.make().with("a.txt", new byte[0]).with("b.txt", TEXT).with("c/d.txt", TEXT));
    assertEquals(new JobReport.Counts(3, 0, 0, 1, 3, 0, 1), index.update(source).counts());
  }
}
