package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingLineTest {

  private long now;
  private final WaitingLine<String> line =
      new WaitingLine<>(4, Duration.ofMillis(100), () -> Duration.ofMillis(now).toNanos());

  @Test
  void inABurstTheFirstToComeIsTheFirstToGo() {
    List.of("a", "b", "c").forEach(line::join);
    now = 20;
    assertEquals(Optional.of("a"), line.next());
    assertEquals(Optional.of("b"), line.next());
    assertEquals(Optional.of("c"), line.next());
    assertEquals(Optional.empty(), line.next());
  }

  @Test
  void inALineThatStandsTheNewestGoesFirstAndTheOldestIsRefused() {
    List.of("a", "b").forEach(line::join);
    now = 50;
    line.join("c");
    assertEquals(Optional.of("c"), line.next());
    assertEquals(List.of(), line.expired());
    assertEquals(Optional.of("b"), line.next(), "nobody is refused while there is a place");
    now = 100;
    assertEquals(List.of("a"), line.expired());
  }

  @Test
  void aLineThatMovesAgainIsABurstAgain() {
    line.join("a");
    now = 90;
    List.of("b", "c").forEach(line::join);
    now = 100;
    line.expired();
    assertEquals(Optional.of("b"), line.next());
  }

  @Test
  void itHasSoManyPlaces() {
    List.of("a", "b", "c", "d").forEach(who -> assertTrue(line.join(who)));
    assertFalse(line.join("e"));
    line.next();
    assertTrue(line.join("e"));
  }

  @Test
  void itTellsWhenTheFirstIsToBeRefused() {
    assertEquals(Optional.empty(), line.patience());
    line.join("a");
    now = 30;
    line.join("b");
    assertEquals(Optional.of(Duration.ofMillis(70)), line.patience());
    now = 120;
    assertEquals(Optional.of(Duration.ZERO), line.patience());
  }
}
