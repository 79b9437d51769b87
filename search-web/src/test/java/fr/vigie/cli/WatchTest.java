package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.generations.GenerationStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {

  @TempDir Path temp;

  @Test
  void anIndexIsBuiltThenKeptUpToDateUntilTheProcessIsToldToStop() throws Exception {
    Path articles = Files.createDirectory(temp.resolve("articles"));
    Path index = temp.resolve("index");
    Files.writeString(articles.resolve("un.txt"), "Le premier article, sur la flotte.\n");
    Process watch =
        Commands.start(
            List.of("watch", articles.toString(), "--index", index.toString(), "--every", "1s"));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8));
    awaits(lines, "build: published");
    Files.writeString(articles.resolve("deux.txt"), "Le deuxième article, sur la flotte.\n");
    awaits(lines, "update: published");
    awaits(lines, "nothing changed, nothing written");
    watch.destroy();
    assertTrue(watch.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, watch.exitValue());
    assertEquals(2, GenerationStore.open(index).current().info().documents());
  }

  @Test
  void aFolderThatIsNoIndexEndsTheWatch() throws IOException {
    Files.writeString(temp.resolve("mémoires.txt"), "un");
    Commands watch =
        Commands.run("watch", temp.toString(), "--index", temp.toString(), "--every", "1d");
    assertEquals(1, watch.exit());
    assertTrue(watch.err().contains("is not an index and not empty"), watch.err());
  }

  @Test
  void runsKeepTheBeatAndNeverOverlap() throws Exception {
    Watch watch = new Watch(Duration.ofMillis(100));
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger atOnce = new AtomicInteger();
    long started = System.nanoTime();
    watch.run(
        () -> {
          assertEquals(1, atOnce.incrementAndGet());
          sleep(runs.get() == 0 ? 250 : 10);
          atOnce.decrementAndGet();
          return runs.incrementAndGet() < 4;
        });
    long beats = (System.nanoTime() - started) / 100_000_000;
    assertEquals(4, runs.get());
    assertTrue(
        beats >= 5, "the first run took three beats, the third waited for the fifth: " + beats);
    assertTrue(watch.hasEnded());
  }

  @Test
  void aStopWakesTheWaiting() throws Exception {
    Watch watch = new Watch(Duration.ofDays(1));
    Thread running = Thread.ofPlatform().start(() -> assertThrowsNothing(watch));
    assertFalse(watch.awaitEnd(Duration.ofMillis(50)));
    watch.stop();
    assertTrue(watch.awaitEnd(Duration.ofSeconds(20)));
    running.join();
  }

  @ParameterizedTest
  @CsvSource({"30s, PT30S", "5m, PT5M", "2h, PT2H", "1d, PT24H"})
  void aBeatIsReadAsPeopleWriteIt(String text, Duration beat) {
    assertEquals(beat, Interval.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "0m", "-5m", "5 m", "5M", "1234567s", "five", "999999d"})
  void whatIsNoBeatIsWrongUsage(String text) {
    assertThrows(IllegalArgumentException.class, () -> Interval.parse(text));
    Commands watch =
        Commands.run("watch", temp.toString(), "--index", temp.toString(), "--every", text);
    assertEquals(2, watch.exit());
  }

  private static void assertThrowsNothing(Watch watch) {
    try {
      watch.run(() -> true);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaits(BufferedReader lines, String start) throws IOException {
    StringBuilder seen = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains(start)) return;
      seen.append(line).append('\n');
    }
    throw new AssertionError("never said '" + start + "':\n" + seen);
  }
}
