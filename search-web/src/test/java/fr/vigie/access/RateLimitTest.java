package fr.vigie.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.access.RateLimit.Verdict;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final AtomicLong nanos = new AtomicLong();
  private final RateLimit limit = new RateLimit(60, nanos::get);

  @Test
  void asManyAsAMinuteHoldsMayComeAtOnceAndThenOneASecond() {
    for (int left = 59; left >= 0; left--) assertEquals(left, limit.ask("a").remaining());
    Verdict refused = limit.ask("a");
    assertFalse(refused.allowed());
    assertEquals(1, refused.reset());
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertTrue(limit.ask("a").allowed());
    assertFalse(limit.ask("a").allowed());
  }

  @Test
  void oneClientDoesNotCountForAnother() {
    for (int i = 0; i < 60; i++) limit.ask("a");
    assertFalse(limit.ask("a").allowed());
    assertTrue(limit.ask("b").allowed());
  }

  @Test
  void aBucketIsNeverMoreThanFull() {
    limit.ask("a");
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    assertEquals(new Verdict(true, 59, 1), limit.ask("a"));
  }

  @Test
  void aRefusalCostsNothing() {
    RateLimit one = new RateLimit(1, nanos::get);
    assertTrue(one.ask("a").allowed());
    for (int i = 0; i < 10; i++) assertEquals(new Verdict(false, 0, 60), one.ask("a"));
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    assertTrue(one.ask("a").allowed());
  }

  @Test
  void anyNumberOfClientsTakesBoundedMemory() {
    for (int i = 0; i < 60; i++) limit.ask("first");
    for (int i = 0; i < 10_000; i++) limit.ask("client " + i);
    assertTrue(limit.ask("first").allowed(), "was forgotten");
  }
}
