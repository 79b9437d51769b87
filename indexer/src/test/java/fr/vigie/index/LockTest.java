package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.ArticleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

  @TempDir Path temp;

  @Test
  void aSecondJobEndsWithAClearMessageAndTheFirstGoesOn() throws Exception {
    IndexFolder index = new IndexFolder(temp.resolve("index"));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<JobReport> first = other.submit(() -> index.build(slow(reading, refused)));
      reading.await();
      IndexLockedException refusal =
          assertThrows(IndexLockedException.class, () -> index.build(Archive.of("b", "deux")));
      refused.countDown();
      String pid = "pid " + ProcessHandle.current().pid();
      assertTrue(
          refusal.getMessage().startsWith("another job is running on " + index.dir() + " (" + pid));
      assertEquals(0, first.get().exitStatus());
      assertEquals("un", index.texts().get("a"));
    }
  }

  @Test
  void aSecondJobMayWaitForTheFirst() throws Exception {
    IndexFolder index = new IndexFolder(temp.resolve("index"));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      Future<JobReport> first = others.submit(() -> index.build(slow(reading, goOn)));
      reading.await();
      IndexJob patient = index.job(JobOptions.defaults().withLockWait(Duration.ofMinutes(1)));
      Future<JobReport> second =
          others.submit(() -> patient.update(Archive.of("a", "un", "b", "deux")));
      goOn.countDown();
      assertEquals(first.get().generation(), second.get().parent());
      assertEquals(2, index.texts().size());
    }
  }

  @Test
  void aJobThatIsToldToStopWaitsNoLonger() throws Exception {
    IndexFolder index = new IndexFolder(temp.resolve("index"));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<JobReport> first = other.submit(() -> index.build(slow(reading, goOn)));
      reading.await();
      JobOptions patient = JobOptions.defaults().withLockWait(Duration.ofDays(1));
      IndexJob stopped = index.job(patient.withStopped(() -> true));
      try {
        assertThrows(IndexLockedException.class, () -> stopped.update(Archive.of("a", "un")));
      } finally {
        goOn.countDown();
      }
      assertEquals(0, first.get().exitStatus());
    }
  }

  @Test
  void aJobThatCannotSayThatItRunsLeavesTheLockToTheNext() throws Exception {
    IndexFolder index = new IndexFolder(temp.resolve("index"));
    index.build(Archive.of("a", "un"));
    Path holder = index.dir().resolve("lock-holder");
    Files.delete(holder);
    Files.createDirectory(holder);
    assertThrows(IOException.class, () -> index.build(Archive.of("a", "deux")));
    Files.delete(holder);
    assertEquals(0, index.build(Archive.of("a", "deux")).exitStatus());
  }

  private static ArticleSource slow(CountDownLatch reading, CountDownLatch goOn) {
    return sink -> {
      sink.article(Archive.article("a", "un"), "un");
      reading.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    };
  }
}
