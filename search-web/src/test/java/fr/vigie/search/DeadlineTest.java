package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.Engine.TooCostlyException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  @Test
  void aSearchIsGivenUpWhenItsTimeIsSpentAndTheReasonNamesTheLimit() {
    Deadline deadline = Deadline.in(Duration.ofMillis(5));
    TooCostlyException e =
        assertThrows(
            TooCostlyException.class,
            () -> {
              while (true) deadline.check();
            });
    assertTrue(e.getMessage().contains("5 ms"), e.getMessage());
  }

  @Test
  void timeSpentElsewhereDoesNotCount() throws InterruptedException {
    Deadline deadline = Deadline.in(Duration.ofMillis(200));
    Thread.sleep(Duration.ofMillis(300));
    assertDoesNotThrow(deadline::check);
  }
}
