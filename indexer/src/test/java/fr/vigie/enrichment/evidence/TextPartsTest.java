package fr.vigie.enrichment.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class TextPartsTest {

  @Test
  void quotationMarksEndWithTheirSentence() {
    assertArrayEquals(
        new int[] {18, 38},
        TextParts.of("Il a dit « oui. » Et elle : « non. ») Puis rien.").sentenceEnds());
  }

  @Test
  void quotationMarksWithoutEndAreRead() {
    String marks = ".\"".concat(" »".repeat(14_000));
    assertArrayEquals(new int[] {28_003}, TextParts.of(marks + " Fin").sentenceEnds());
  }
}
