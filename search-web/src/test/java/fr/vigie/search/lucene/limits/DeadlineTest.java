package fr.vigie.search.lucene.limits;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.Engine.BusyException;
import fr.vigie.search.Engine.TooCostlyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final Turns two = new Turns(2);

  @Test
  void aSearchIsGivenUpWhenItsTimeIsSpentAndTheReasonNamesTheLimit() {
    try (Deadline deadline = Deadline.in(Duration.ofMillis(5), two)) {
      TooCostlyException e =
          assertThrows(
              TooCostlyException.class,
              () -> {
                while (true) deadline.check();
              });
      assertTrue(e.getMessage().contains("5 ms"), e.getMessage());
    }
  }

  @Test
  void timeSpentElsewhereDoesNotCount() throws InterruptedException {
    try (Deadline deadline = Deadline.in(Duration.ofMillis(200), two)) {
      Thread.sleep(Duration.ofMillis(300));
      assertDoesNotThrow(deadline::check);
    }
  }

  /** With two processors one long search runs, two wait for their turn, and the next is refused. */
  @Test
  void longSearchesRunOneAfterTheOtherAndTooManyAreRefused() throws InterruptedException {
    CountDownLatch firstIsLong = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicInteger under = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Runnable search =
        () -> {
          two.beginSearch();
          most.accumulateAndGet(under.incrementAndGet(), Math::max);
          firstIsLong.countDown();
          await(mayEnd);
          under.decrementAndGet();
          two.endSearch();
        };
    List<Thread> threads = new ArrayList<>(List.of(Thread.startVirtualThread(search)));
    firstIsLong.await();
    for (int i = 0; i < 2; i++) threads.add(Thread.startVirtualThread(search));
    threads.subList(1, 3).forEach(TurnsTest::awaitTurn);
    try (Deadline fourth = Deadline.in(LONG, two)) {
      assertThrows(
          BusyException.class,
          () -> {
            while (true) fourth.check();
          });
    }
    mayEnd.countDown();
    for (Thread thread : threads) thread.join();
    assertTrue(most.get() == 1, most + " long searches at once");
    try (Deadline next = Deadline.in(LONG, two)) {
      assertDoesNotThrow(next::check);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
