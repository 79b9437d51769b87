package fr.vigie.search.lucene.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.lucene.util.IOSupplier;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns ofTwo = new Turns(2);
  private final List<String> done = new CopyOnWriteArrayList<>();

  /** Exports may be many; who waits for a search looks at a screen. */
  @Test
  void aLongSearchWaitsForThePieceUnderWayAndNotForEveryExportBeforeIt()
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Thread first =
        Thread.startVirtualThread(
            () ->
                export(
                    () -> {
                      begun.countDown();
                      await(mayEnd);
                      return done.add("piece under way");
                    }));
    begun.await();
    Thread second = Thread.startVirtualThread(() -> export(() -> done.add("next piece")));
    awaitTurn(second);
    Thread search =
        Thread.startVirtualThread(
            () -> {
              ofTwo.beginSearch();
              done.add("search");
              ofTwo.endSearch();
            });
    awaitTurn(search);
    mayEnd.countDown();
    for (Thread thread : List.of(first, second, search)) thread.join();
    assertEquals(List.of("piece under way", "search", "next piece"), done);
  }

  @Test
  void aPieceThatFailsEndsItsTurn() throws IOException {
    assertThrows(
        IOException.class,
        () ->
            ofTwo.exporting(
                () -> {
                  throw new IOException("the disk is gone");
                }));
    assertEquals("done", ofTwo.exporting(() -> "done"));
  }

  private void export(IOSupplier<Boolean> piece) {
    try {
      ofTwo.exporting(piece);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void awaitTurn(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) Thread.onSpinWait();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
