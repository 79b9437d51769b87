package fr.vigie.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  private static final String SIGNS = " -–'’\t\u00A0.&+éÉœŒßİıçñÅa\u0301Zz9Ωσ日ー";

  @ParameterizedTest
  @CsvSource({
    "États-Unis,etats unis",
    "Cœur d’Alène,coeur d'alene",
    "Corée   du  Nord,coree du nord",
    "F–35,f 35",
    "ÅNGSTRÖM,angstrom",
    "İzmir,izmir",
    "R&D,r&d"
  })
  void namesAreMadeComparable(String name, String folded) {
    assertEquals(folded, Folding.fold(name));
  }

  @Test
  void theShortWayAndTheThoroughOneAgree() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        boolean sign = random.nextBoolean();
        text.append(
            sign ? SIGNS.charAt(random.nextInt(SIGNS.length())) : (char) random.nextInt(0x200));
      }
      assertEquals(
          Folding.thoroughly(text.toString()), Folding.fold(text.toString()), "seed " + seed);
    }
  }
}
