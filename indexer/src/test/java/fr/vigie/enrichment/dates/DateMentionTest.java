package fr.vigie.enrichment.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DateMentionTest {

  @Test
  void aDayIsTheSameWhateverDigitsTheMachineWrites() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("fa-IR"));
    try {
      assertEquals("--07-28", new DateMention(0, 10, 0, 7, 28, "day month").dayOfYear());
    } finally {
      Locale.setDefault(usual);
    }
  }
}
