package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.ArticleSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobReportTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path temp;
  private IndexFolder index;
  private IndexJob job;

  @BeforeEach
  void stopTheClock() {
    index = new IndexFolder(temp.resolve("index"));
    job = index.job(JobEnvironment.system().withClock(InstantSource.fixed(NOON)));
  }

  @Test
  void everyRunLeavesItsReport() throws IOException {
    job.build(Archive.of("a", "un"));
    job.update(Archive.of("a", "un"));
    job.update(Archive.of());
    List<String> names = reports().stream().map(file -> file.getFileName().toString()).toList();
    assertEquals(
        List.of(
            "20261121T120000.000Z-build.json",
            "20261121T120000.000Z-update.json",
            "20261121T120000.001Z-update.json"),
        names);
    assertEquals(1, json(reports().getLast()).get("exitStatus").asInt());
  }

  @Test
  void theReportSaysWhatHappened() throws IOException {
    job.build(source());
    JsonNode json = json(reports().getFirst());
    assertEquals("build", json.get("kind").asText());
    assertEquals("published", json.get("status").asText());
    assertEquals("000001-20261121T120000Z", json.get("generation").asText());
    assertEquals(1, json.get("documents").asLong());
    assertEquals(1, json.get("counts").get("added").asLong());
    assertEquals("page.html", json.get("faults").get("first").get(0).get("file").asText());
    assertEquals(12, json.get("faults").get("first").get(0).get("line").asInt());
    assertEquals(2, json.get("skipped").get("byReason").get("not an article format").asLong());
    assertEquals("2026-11-21T12:00:00Z", json.get("timing").get("started").asText());
    assertTrue(json.get("timing").get("stageMillis").has("verifying"));
    assertEquals(0, json.get("exitStatus").asInt());
  }

  @Test
  void aPersonReadsTheOutcomeFirst() throws IOException {
    List<String> lines = job.build(source()).toText().lines().toList();
    assertEquals("build: published 000001-20261121T120000Z, 1 document", lines.getFirst());
    assertEquals("1 article read: 1 added, 0 changed, 0 deleted, 0 unchanged", lines.get(1));
    assertEquals(
        List.of("skipped 2: not an article format", "1 fault:", "  page.html:12: unterminated tag"),
        lines.subList(3, lines.size()));
  }

  @Test
  void aFloodOfFaultsIsCountedAndNotListedWhole() throws IOException {
    JobReport report =
        job.build(
            sink -> {
              sink.article(Archive.article("a", "un"), "un");
              for (int i = 0; i < 5_000; i++) sink.fault("f" + i, 0, "illisible\nsur deux lignes");
            });
    assertEquals(5_000, report.faults().count());
    assertEquals(1_000, report.faults().first().size());
    assertTrue(report.toText().endsWith("  and 4980 more"), report.toText());
    assertTrue(report.toText().lines().count() < 40);
  }

  private static ArticleSource source() {
    return sink -> {
      sink.article(Archive.article("a", "un"), "un");
      sink.fault("page.html", 12, "unterminated tag");
      sink.skipped("photo.jpg", "not an article format");
      sink.skipped("clip.mp4", "not an article format");
    };
  }

  private List<Path> reports() throws IOException {
    return DurableFiles.entries(index.dir().resolve("jobs"));
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }
}
