package fr.vigie.search.lucene.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What an article without a title is listed as. */
class FirstWordsTest {

  @Test
  void theyAreTheFirstLineThatSaysSomething() {
    assertEquals(
        "Tokyo se dote d’un radar.", FirstWords.of("Tokyo se dote d’un radar.\nSuite.").shown());
    assertEquals("Tokyo", FirstWords.of("\n Tokyo\nSuite.").shown());
    assertEquals("", FirstWords.of("").shown());
  }

  @Test
  void aLongLineIsCutBetweenWordsAndBeforeItsSigns() {
    String words = "neuf mots, ".repeat(20);
    String shown = FirstWords.of(words).shown();
    assertEquals("neuf mots, ".repeat(7) + "neuf mots…", shown);
  }

  @Test
  void noCharacterIsCutInTwo() {
    assertEquals("a" + "🛰".repeat(44) + "…", FirstWords.of("a" + "🛰".repeat(60)).shown());
  }
}
