package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.Engine.Sink;
import fr.vigie.search.lucene.TestIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What those who export meet, over more articles than are looked up at once. */
class ExportTest {

  private static final int ARTICLES = 4_500;

  private static final Engine ENGINE =
      TestIndex.of(
          IntStream.range(0, ARTICLES)
              .mapToObj(i -> TestIndex.french("d" + i, "", "Le navire " + i, "2024-01-01", "JP"))
              .toList());

  /** A reader who reads what is sent only when told to. */
  private static final class SlowReader implements Sink<Hit> {
    private final List<String> ids = new ArrayList<>();
    private final CountDownLatch sent = new CountDownLatch(1);
    private final CountDownLatch mayRead = new CountDownLatch(1);

    @Override
    public void take(Hit hit) {
      ids.add(hit.id());
    }

    @Override
    public void send() {
      sent.countDown();
      try {
        mayRead.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void aReaderWhoStopsReadingHoldsUpNeitherOtherExportsNorSearches() throws InterruptedException {
    List<SlowReader> slow = List.of(new SlowReader(), new SlowReader(), new SlowReader());
    List<Thread> threads =
        slow.stream()
            .map(
                reader ->
                    Thread.startVirtualThread(() -> ENGINE.exportHits(Question.of(""), reader)))
            .toList();
    for (SlowReader reader : slow) reader.sent.await();
    List<String> whole = exported();
    assertEquals(ARTICLES, whole.size());
    assertEquals(ARTICLES, ENGINE.search(Question.of("navire")).total());
    for (SlowReader reader : slow) {
      assertTrue(reader.ids.size() < ARTICLES, "what nobody reads is not made ahead");
      reader.mayRead.countDown();
    }
    for (Thread thread : threads) thread.join();
    for (SlowReader reader : slow) assertEquals(whole, reader.ids);
  }

  @Test
  void aReaderWhoGoesAwayHoldsUpNobody() {
    Sink<Hit> gone =
        hit -> {
          throw new IllegalStateException("the client is gone");
        };
    assertThrows(IllegalStateException.class, () -> ENGINE.exportHits(Question.of(""), gone));
    assertFalse(exported().isEmpty());
  }

  private static List<String> exported() {
    List<String> ids = new ArrayList<>();
    ENGINE.exportHits(Question.of(""), hit -> ids.add(hit.id()));
    return ids;
  }
}
