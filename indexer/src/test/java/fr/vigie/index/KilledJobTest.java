package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.generations.Verification;
import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledJobTest {

  @TempDir Path temp;
  private IndexFolder index;

  @BeforeEach
  void build() throws IOException {
    index = new IndexFolder(temp.resolve("index"));
    index.build(Archive.numbered(50));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reading", "writing", "verifying", "publishing", "pruning"})
  void theIndexAnswersWhateverStageTheJobDiesIn(String stage) throws Exception {
    Map<String, String> before = index.texts();
    assertEquals(9, killedIn(stage));
    boolean published = stage.equals("pruning");
    assertEquals(published, !index.texts().equals(before));
    assertEquals("", index.store().current().warning());
    assertTrue(index.store().verify(index.current(), Verification.Level.FULL).sound());

    Archive archive = Archive.numbered(70);
    JobReport report = index.update(archive);
    assertEquals(0, report.exitStatus(), report.toText());
    assertEquals(archive.texts(), index.texts());
    assertTrue(index.tidy());
    boolean leftover = !published;
    assertEquals(
        leftover,
        report.warnings().stream().anyMatch(w -> w.startsWith("removed what a killed job left")));
  }

  @Test
  void whatIsLeftOverIsRemovedByTheNextJobAndNeverRead() throws IOException {
    String current = index.current();
    Path generations = index.dir().resolve("generations");
    Files.createDirectories(generations.resolve(".building-000009-20260101T000000Z"))
        .resolve("_0.cfs");
    Files.createDirectories(generations.resolve(".removed-000000-20260101T000000Z"));
    Files.writeString(index.dir().resolve(".tmp-123"), "half a na");
    assertEquals(current, index.current());
    assertEquals(List.of(current), index.generations());
    index.update(Archive.numbered(50));
    assertTrue(index.tidy());
  }

  private int killedIn(String stage) throws IOException, InterruptedException {
    Process process = JavaProcess.start(KilledJob.class, index.dir().toString(), "60", stage, "50");
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    assertEquals(9, exit, output);
    return exit;
  }
}
