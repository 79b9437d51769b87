package fr.vigie.index.generations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationNameTest {

  @Test
  void aNameSaysItsPlaceAndItsTime() {
    Instant now = Instant.parse("2026-11-21T06:15:00.9Z");
    assertEquals("000001-20261121T061500Z", GenerationName.after(List.of(), now).toString());
  }

  @Test
  void aNameIsTheSameWhateverDigitsTheMachineWrites() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("fa-IR"));
    try {
      aNameSaysItsPlaceAndItsTime();
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void theOrderHoldsWhenTheClockGoesBackwardsAndPastAMillion() {
    GenerationName before = GenerationName.parse("999999-20270101T000000Z").orElseThrow();
    GenerationName after =
        GenerationName.after(List.of(before), Instant.parse("2026-01-01T00:00:00Z"));
    assertEquals("1000000-20260101T000000Z", after.toString());
    assertTrue(before.compareTo(after) < 0);
    assertEquals(after, GenerationName.parse(after.toString()).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "1-20260101T000000Z",
        "0000001-20260101T000000Z",
        "000001-20260101T000000Z/",
        "000001-2026"
      })
  void whatIsNoNameIsRefused(String text) {
    assertTrue(GenerationName.parse(text).isEmpty());
  }
}
