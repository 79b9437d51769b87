package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.JobOptions;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What someone at a terminal sees of a job. */
class ProgressLineTest {

  @TempDir private Path temp;

  @Test
  void theReportOfARunThatEndsInAnyWayBeginsALineOfItsOwn() throws IOException {
    Path articles = Files.createDirectory(temp.resolve("articles"));
    Path article = articles.resolve("un.txt");
    StringWriter shown = new StringWriter();
    var progress = new ProgressLine(new PrintWriter(shown, true), true);
    var job =
        Wiring.job(
            temp.resolve("index"),
            JobOptions.defaults().withProgress(progress),
            new Analysis(Lexicon.shipped()));
    var sources = new SourceFiles(List.of(articles));
    assertEndsItsLine(JobReport.Status.FAILED, job.build(sources), shown);
    Files.writeString(article, "Un article sur la flotte.\n");
    assertEndsItsLine(JobReport.Status.PUBLISHED, job.build(sources), shown);
    assertEndsItsLine(JobReport.Status.UNCHANGED, job.update(sources), shown);
  }

  private static void assertEndsItsLine(
      JobReport.Status status, JobReport report, StringWriter shown) {
    assertEquals(status, report.status());
    String text = shown.toString();
    assertEquals(text.length() - 1, text.indexOf('\n'), text);
    shown.getBuffer().setLength(0);
  }
}
