package fr.vigie.search.lucene.generations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.lucene.TestIndex;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShortBeginningsTest {

  /** Later than any test ends: the test takes each step itself. */
  private static final Duration NEVER = Duration.ofDays(1);

  private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(1);
  private Snapshot snapshot;
  private ShortBeginnings beginnings;

  @BeforeEach
  void open() throws IOException {
    snapshot =
        TestIndex.snapshot(
            List.of(
                TestIndex.french("a", "Un décret", "La défense aérienne.", "2024-01-01"),
                TestIndex.french("b", "Une loi", "Une défense navale.", "2024-02-01")));
    beginnings = new ShortBeginnings(snapshot, threads, NEVER);
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void whatEveryoneTypesFirstIsKnownWithoutReadingTheIndexAgain() throws IOException {
    do {
      threads.getQueue().clear();
      beginnings.run();
    } while (!threads.getQueue().isEmpty());
    close();
    assertEquals(List.of("defense"), snapshot.bodyWords().beginningWith("de"));
    assertEquals("défense", snapshot.writtenWords().of("defense"));
    assertEquals(List.of("Un décret"), snapshot.titles().with(List.of("d"), 8));
    assertThrows(AlreadyClosedException.class, () -> snapshot.titles().with(List.of("decr"), 8));
  }

  @Test
  void aClosedIndexIsLeftAlone() {
    beginnings.run();
    threads.getQueue().clear();
    close();
    beginnings.run();
    assertTrue(threads.getQueue().isEmpty());
  }

  private void close() {
    new Snapshots.Lease(snapshot).close();
  }
}
