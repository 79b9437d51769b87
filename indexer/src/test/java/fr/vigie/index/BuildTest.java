package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.JobKind;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.ArticleSource;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

  @TempDir Path temp;
  private IndexFolder index;

  @BeforeEach
  void nameFolder() {
    index = new IndexFolder(temp.resolve("index"));
  }

  @Test
  void aBuildPublishesEveryArticle() throws IOException {
    Archive archive = Archive.numbered(500);
    JobReport report = index.build(archive);
    assertEquals(JobReport.Status.PUBLISHED, report.status());
    assertEquals(0, report.exitStatus());
    assertEquals(new JobReport.Counts(500, 500, 0, 0, 0, 0, 0), report.counts());
    assertEquals(archive.texts(), index.texts());
    assertEquals(report.generation(), index.current());
    assertTrue(index.tidy());
  }

  /** Each worker writes at least one: searching pays for each. */
  @Test
  void aBuildLeavesOneSegment() throws IOException {
    String built = index.build(Archive.numbered(500)).generation();
    try (DirectoryStream<Path> segments = Files.newDirectoryStream(index.files(built), "*.si")) {
      Iterator<Path> each = segments.iterator();
      each.next();
      assertFalse(each.hasNext());
    }
  }

  @Test
  void aGenerationKnowsItsOrigin() throws IOException {
    String first = index.build(Archive.of("a", "un")).generation();
    index.build(Archive.of("a", "un", "b", "deux"));
    GenerationInfo second = index.store().current().info();
    assertEquals(first, second.parent());
    assertEquals(JobKind.BUILD, second.kind());
    assertEquals("schema-1", second.fingerprint());
    assertEquals(2, second.documents());
    assertTrue(second.name().startsWith("000002-"), second.name());
    assertEquals(List.of(first, second.name()), index.generations());
  }

  @Test
  void anArticleThatCannotBeIndexedIsNamedAndTheRestGoesOn() throws IOException {
    JobReport report = index.build(Archive.of("a", "un", "b", PlainIndexing.POISON, "c", "trois"));
    assertEquals(0, report.exitStatus());
    assertEquals(2, report.documents());
    assertEquals(1, report.faults().count());
    JobReport.Fault fault = report.faults().first().getFirst();
    assertEquals("b", fault.id());
    assertTrue(fault.reason().contains("this text is too much"), fault.reason());
  }

  @Test
  void aTermThatLuceneRefusesIsAFaultOfItsArticle() throws IOException {
    ArticleSource source =
        sink -> {
          sink.article(Archive.article("good", "un"), "1");
          sink.article(
              new RawArticle("bad", "f".repeat(40_000), "", "x", List.of(), Given.NOTHING), "2");
        };
    JobReport report = index.build(source);
    assertEquals(0, report.exitStatus(), report.failure());
    assertEquals(
        List.of("bad"), report.faults().first().stream().map(JobReport.Fault::id).toList());
    assertEquals(1, index.texts().size());
  }

  @Test
  void aSourceThatGivesAnIdTwiceBreaksItsPromiseAndPublishesNothing() throws IOException {
    ArticleSource source =
        sink -> {
          sink.article(Archive.article("a", "premier"), "1");
          sink.article(Archive.article("a", "second"), "2");
        };
    JobReport report = index.build(source);
    assertEquals(1, report.exitStatus());
    assertTrue(report.failure().contains("an id given twice: a"), report.failure());
    assertEquals(List.of(), index.generations());
  }

  @Test
  void nothingIsPublishedWhenNoArticleIsRead() throws IOException {
    index.build(Archive.of("a", "un"));
    String before = index.current();
    JobReport report = index.build(Archive.of());
    assertEquals(1, report.exitStatus());
    assertEquals("no article was read from the sources: nothing is published", report.failure());
    assertEquals(before, index.current());
    assertTrue(index.tidy());
  }

  @Test
  void nothingIsPublishedWhenNoArticleCanBeIndexed() throws IOException {
    JobReport report = index.build(Archive.of("a", PlainIndexing.POISON));
    assertEquals(1, report.exitStatus());
    assertTrue(report.failure().startsWith("no article could be indexed"), report.failure());
    assertTrue(index.generations().isEmpty());
  }

  @Test
  void aSourceThatBreaksMidwayLeavesTheIndexAsItWas() throws IOException {
    index.build(Archive.of("a", "un"));
    String before = index.current();
    JobReport report = index.build(Archive.numbered(100).breakingAt("a0050"));
    assertEquals(1, report.exitStatus());
    assertTrue(report.failure().startsWith("the disk was unplugged"), report.failure());
    assertEquals(before, index.current());
    assertEquals(before, report.generation());
    assertEquals(List.of(before), index.generations());
    assertTrue(index.tidy());
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    JobOptions dry = JobOptions.defaults().withDryRun(true);
    JobReport report = index.job(dry).build(Archive.numbered(3));
    assertEquals(JobReport.Status.DRY_RUN, report.status());
    assertEquals(3, report.counts().added());
    assertFalse(index.dir().toFile().exists());
  }

  @Test
  void progressIsToldByStage() throws IOException {
    List<String> stages = new ArrayList<>();
    index
        .job(JobOptions.defaults().withProgress(told -> stages.add(told.stage())))
        .build(Archive.numbered(10));
    assertEquals(
        List.of("reading", "writing", "verifying", "publishing", "pruning", ""),
        stages.stream().distinct().toList());
  }
}
