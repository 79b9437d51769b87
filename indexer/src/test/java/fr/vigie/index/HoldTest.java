package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.generations.GenerationHold;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.index.generations.JobKind;
import fr.vigie.index.reports.JobReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old generations go when nobody reads them any more. */
class HoldTest {

  @TempDir Path temp;

  @Test
  void aGenerationThatAnotherProcessReadsStaysUntilItIsDone() throws Exception {
    IndexFolder index = new IndexFolder(temp.resolve("index"));
    String first = index.build(Archive.of("a", "un")).generation();
    JobOptions keepOne = JobOptions.defaults().withKeep(1);
    Process reader = Reader.start(index, first);
    try {
      assertEquals(List.of(), index.job(keepOne).build(Archive.of("a", "deux")).pruned());
      assertTrue(Files.exists(index.files(first)));
    } finally {
      reader.destroyForcibly().waitFor();
    }
    assertTrue(
        index.job(keepOne).build(Archive.of("a", "trois")).pruned().contains(first),
        "a killed reader holds nothing");
    assertTrue(index.tidy());
  }

  @Test
  void aDamagedGenerationIsNeverRemoved() throws IOException {
    IndexFolder index = new IndexFolder(temp.resolve("données"));
    String first = index.build(Archive.numbered(20)).generation();
    Path segments = index.files(first).resolve("segments_1");
    byte[] bad = Files.readAllBytes(segments);
    bad[bad.length / 2] ^= 4;
    Files.write(segments, bad);
    JobReport rebuilt = index.update(Archive.numbered(21));
    assertEquals(JobKind.BUILD, rebuilt.kind());
    for (int i = 0; i < 4; i++)
      index.job(JobOptions.defaults().withKeep(1)).build(Archive.of("a", "version " + i));
    assertTrue(Files.exists(segments));
    String why = index.store().damaged().get(first);
    assertTrue(why.contains("données"), why);
    assertEquals(2, index.generations().size());
  }

  /** Holds a generation until it is killed. */
  static final class Reader {

    private Reader() {}

    static Process start(IndexFolder index, String generation) throws IOException {
      Process process = JavaProcess.start(Reader.class, index.dir().toString(), generation);
      String line =
          new BufferedReader(
                  new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
              .readLine();
      assertEquals("reading", line);
      return process;
    }

    public static void main(String[] args) throws InterruptedException {
      try (GenerationHold hold = GenerationStore.open(Path.of(args[0])).hold(args[1])) {
        System.out.println(hold == null ? "nothing" : "reading");
        Thread.sleep(60_000);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
