package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.vigie.failure.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script learns when there is no room for what a command prints. */
class StandardOutputTest {

  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path temp;

  @Test
  void anOutputThatIsCutOffIsAFailure() throws Exception {
    Ended export = onto(FULL, "lexicon", "export");
    assertEquals(1, export.exit(), export.err());
    assertTrue(export.err().startsWith("vigie: the output could not be written: "), export.err());
    Path keys = temp.resolve("keys");
    assertEquals(1, onto(FULL, "key", "add", "veille", "--keys", keys.toString()).exit());
  }

  @Test
  void aJobWhoseReportCannotBePrintedIsDone() throws Exception {
    Path article = Files.writeString(temp.resolve("un.txt"), "Un article sur la flotte.");
    String index = temp.resolve("index").toString();
    Ended job = onto(FULL, "index", article.toString(), "--index", index, "--quiet");
    assertEquals(0, job.exit(), job.err());
    assertTrue(job.err().startsWith("vigie: the output could not be written: "), job.err());
    assertEquals(0, Commands.run("verify", "--index", index).exit());
  }

  @Test
  void aReaderThatHasEnoughIsNoFailure() throws Exception {
    Process export =
        new ProcessBuilder(Processes.command(Vigie.class, List.of("lexicon", "export"))).start();
    export.getInputStream().close();
    Ended ended = ended(export);
    assertEquals(0, ended.exit(), ended.err());
    assertEquals("", ended.err());
  }

  private record Ended(int exit, String err) {}

  private static Ended onto(Path output, String... arguments) throws Exception {
    assumeTrue(Files.exists(output), "there is no " + output);
    return ended(
        new ProcessBuilder(Processes.command(Vigie.class, List.of(arguments)))
            .redirectOutput(output.toFile())
            .start());
  }

  private static Ended ended(Process process) throws IOException, InterruptedException {
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), err);
  }
}
