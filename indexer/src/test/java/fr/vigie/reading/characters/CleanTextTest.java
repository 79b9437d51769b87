package fr.vigie.reading.characters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void composedAndInOneKindOfLines() {
    assertEquals("é\nà\nb\nc", CleanText.of("e\u0301\r\na\u0300\rb\u2028c"));
  }

  @Test
  void invisibleCharactersGo() {
    assertEquals("coopération", CleanText.of("\uFEFFco\u00ADopé\u200Bra\u2060tion\u0007"));
    assertEquals("abc", CleanText.of("a\u202Eb\u2066c"));
  }

  @Test
  void typographyStays() {
    String text = "l’OTAN\u00a0: « oui\u202f» — 🚢 क\u094d\u200dष";
    assertEquals(text, CleanText.of(text));
  }

  @Test
  void brokenSurrogatesBecomeTheReplacementCharacter() {
    assertEquals("a\uFFFDb", CleanText.of("a\uD800b"));
  }

  @Test
  void longRunsOfMarksAreCut() {
    assertTrue(CleanText.of("e" + "\u0315\u0300".repeat(1_000_000)).length() <= 32);
  }

  @Test
  void cleanTextIsCleanAgain() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder raw = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) raw.append((char) random.nextInt(0x3100));
      String clean = CleanText.of(raw.toString());
      assertEquals(clean, CleanText.of(clean), () -> "seed " + seed);
      assertTrue(Normalizer.isNormalized(clean, Normalizer.Form.NFC), () -> "seed " + seed);
    }
  }
}
