package fr.vigie.index.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BreakdownTest {

  @Test
  void aCountThatHalvesIsAJump() {
    Breakdown breakdown = between(Map.of("JP", 100L, "US", 900L), Map.of("JP", 40L, "US", 905L));
    assertEquals(List.of("country JP: 40 articles where 100 were, a jump"), breakdown.jumps());
    assertEquals(List.of("country: JP 100 → 40, US 900 → 905"), breakdown.moved());
  }

  @Test
  void aValueThatAppearsOrVanishesIsAJumpWhenItHasManyArticles() {
    Breakdown breakdown =
        between(Map.of("FR", 500L, "KP", 19L, "KR", 22L), Map.of("FR", 500L, "XX", 30L));
    assertEquals(
        List.of(
            "country KR: 0 articles where 22 were, a jump",
            "country XX: 30 articles where 0 were, a jump"),
        breakdown.jumps());
  }

  @Test
  void anArchiveThatDoublesIsOneJumpAndNotOneForEachCountry() {
    Breakdown breakdown = between(Map.of("FR", 500L, "JP", 300L), Map.of("FR", 1_000L, "JP", 600L));
    assertEquals(List.of("all of country: 1600 where 800 were, a jump"), breakdown.jumps());
  }

  @Test
  void aFirstGenerationHasNoJumps() {
    Breakdown breakdown = between(Map.of(), Map.of("FR", 1_000L));
    assertEquals(List.of(), breakdown.jumps());
    assertEquals(List.of(), breakdown.moved());
  }

  @Test
  void aFloodOfJumpsIsCounted() {
    Map<String, Long> before = new TreeMap<>();
    Map<String, Long> after = new TreeMap<>();
    for (int i = 0; i < 60; i++) before.put("v" + i, i % 2 == 0 ? 100L : 0L);
    for (int i = 0; i < 60; i++) after.put("v" + i, i % 2 == 0 ? 0L : 100L);
    List<String> jumps = between(before, after).jumps();
    assertEquals(21, jumps.size());
    assertEquals("and 40 more counts that jumped", jumps.getLast());
  }

  private static Breakdown between(Map<String, Long> before, Map<String, Long> after) {
    return Breakdown.between(Map.of("country", before), Map.of("country", after));
  }
}
