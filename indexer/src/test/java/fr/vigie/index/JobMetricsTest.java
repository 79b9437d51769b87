package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.reports.JobMetrics;
import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobMetricsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path temp;
  private Path file;
  private IndexFolder index;

  @BeforeEach
  void prepare() {
    index = new IndexFolder(temp.resolve("index"));
    file = temp.resolve("vigie.prom");
  }

  @Test
  void aRunCanBeReadByACollector() throws IOException {
    JobMetrics.write(file, at(NOON).build(Archive.of("a", "un", "b", "un \"deux\"")));
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.contains("vigie_job_success 1"));
    assertTrue(lines.contains("vigie_job_last_success_timestamp_seconds " + NOON.getEpochSecond()));
    assertTrue(lines.contains("vigie_job_articles{result=\"added\"} 2"));
    assertTrue(lines.contains("vigie_index_articles_by_text{text=\"deux\"} 1"));
    for (String line : lines) {
      assertTrue(line.matches("# (HELP|TYPE) \\w+ .+|\\w+(\\{\\w+=\"[^\"]*\"})? [0-9.]+"), line);
    }
    assertTrue(
        Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ),
        "by another user");
    assertEquals(2, DurableFiles.entries(temp).size(), "nothing temporary is left");
  }

  @Test
  void theLastSuccessOutlivesAFailure() throws IOException {
    JobMetrics.write(file, at(NOON).build(Archive.of("a", "un")));
    JobMetrics.write(file, at(NOON.plusSeconds(300)).update(Archive.of()));
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.contains("vigie_job_success 0"));
    assertTrue(
        lines.contains("vigie_job_last_run_timestamp_seconds " + (NOON.getEpochSecond() + 300)));
    assertTrue(lines.contains("vigie_job_last_success_timestamp_seconds " + NOON.getEpochSecond()));
  }

  @Test
  void aFolderThatIsMissingIsNamed() throws IOException {
    JobReport report = index.build(Archive.of("a", "un"));
    Path nowhere = temp.resolve("nowhere").resolve("vigie.prom");
    IOException refusal = assertThrows(IOException.class, () -> JobMetrics.write(nowhere, report));
    assertTrue(refusal.getMessage().contains(nowhere.toString()), refusal.getMessage());
  }

  private IndexJob at(Instant time) {
    return index.job(JobEnvironment.system().withClock(InstantSource.fixed(time)));
  }
}
