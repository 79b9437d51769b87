package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.RawArticle;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.ArticleSource;
import fr.vigie.index.sources.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

  @TempDir Path temp;

  @Test
  void aDiskThatIsPulledWhileItIsReadPublishesNothing() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("articles"));
    for (int i = 0; i < 5; i++) Files.writeString(folder.resolve(i + ".txt"), "Article " + i);
    IndexFolder index = new IndexFolder(temp.resolve("index"));
    SourceFiles files = new SourceFiles(List.of(folder));
    String first = index.build(files).generation();
    JobReport report = index.build(sink -> files.readAll(new Pulling(sink, folder)));
    assertEquals(1, report.exitStatus(), report.toText());
    assertTrue(report.failure().startsWith("went away while it was read"), report.failure());
    assertEquals(first, index.current());
  }

  @Test
  void anIndexAmongTheArticlesIsNoSource() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(folder.resolve("a.txt"), "Article");
    IndexFolder older = new IndexFolder(folder.resolve("index"));
    String generation = older.build(Archive.of("b", "Autre")).generation();
    Files.writeString(older.files(generation).resolve("damaged.txt"), "Abîmé");
    JobReport report =
        new IndexFolder(temp.resolve("index")).build(new SourceFiles(List.of(folder)));
    assertEquals(1, report.counts().added(), report.toText());
    assertEquals(List.of(new JobReport.Skip("index", "an index")), report.skipped().first());
  }

  /** Pulls the disk at the first article. */
  private record Pulling(ArticleSource.Sink sink, Path folder) implements ArticleSource.Sink {

    @Override
    public void article(RawArticle raw, String contentHash) {
      try {
        if (Files.exists(folder)) Files.move(folder, folder.resolveSibling("away"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      sink.article(raw, contentHash);
    }

    @Override
    public void fault(String file, int line, String reason) {
      sink.fault(file, line, reason);
    }

    @Override
    public void skipped(String file, String reason) {
      sink.skipped(file, reason);
    }

    @Override
    public void progress(long doneBytes, long totalBytes) {
      sink.progress(doneBytes, totalBytes);
    }
  }
}
