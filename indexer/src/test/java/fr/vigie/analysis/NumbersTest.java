package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.lexicon.Lexicon;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A number is one word however its digits are grouped, and its unit another. */
class NumbersTest {

  private final Analysis analysis = new Analysis(Lexicon.shipped());

  @Test
  void isOneHoweverItsDigitsAreGrouped() {
    for (String number : List.of("10000", "10 000", "10.000", "10\u00A0000", "10\u202F000")) {
      assertEquals("10000 #fr:homme", terms("fr", number + " hommes"), number);
    }
    assertEquals("2000000", terms("fr", "2 000 000"));
    assertEquals("2000000", terms("fr", "2.000.000"));
    assertEquals("10000 #en:man", terms("en", "10,000 men"));
    assertEquals("2000 3000", terms("fr", "2.000-3.000"));
    assertEquals("#fr:10000e", terms("fr", "10 000ème"));
  }

  @Test
  void isNotJoinedToAnotherNumber() {
    assertEquals("2015 300", terms("fr", "2015 300"));
    assertEquals("12 300", terms("fr", "12, 300"));
    assertEquals("12 34", terms("fr", "12 34"));
    assertEquals("0 800", terms("fr", "0 800"));
    assertEquals("12 3456", terms("fr", "12 3456"));
    for (String two : List.of("300-400", "300–400", "300/400", "300&400", "300 -400"))
      assertEquals("300 400", terms("fr", two), two);
    assertEquals("2 3000", terms("fr", "2-3 000"));
  }

  @Test
  void keepsItsDecimals() {
    assertEquals("0.125", terms("fr", "0.125"));
    assertEquals("1,466", terms("fr", "1,466"));
    assertEquals("1.466", terms("en", "1.466"));
    assertEquals("5.56", terms("fr", "5.56"));
  }

  @Test
  void standsApartFromAUnitGluedToIt() {
    assertEquals(terms("fr", "60 km/h"), terms("fr", "60km/h"));
    assertEquals(terms("fr", "10 000 kg"), terms("fr", "10 000kg"));
    assertEquals(terms("fr", "obus de 155 mm"), terms("fr", "obus de 155mm"));
    assertEquals(terms("fr", "155 MM"), terms("fr", "155MM"));
    assertEquals("#fr:20m", terms("fr", "20M"));
  }

  @Test
  void isCoveredWholeByItsMark() {
    String text = "Quelque 10 000 hommes à 60km de là";
    assertEquals(List.of("10 000"), covered(text, "10000"));
    assertEquals(List.of("60"), covered(text, "60"));
    assertEquals(List.of("km"), covered(text, "km"));
  }

  private String terms(String language, String text) {
    return analysis.tokens(language, Mode.QUERY, text).stream()
        .map(Token::term)
        .collect(Collectors.joining(" "));
  }

  private List<String> covered(String text, String term) {
    return analysis.tokens("fr", Mode.INDEX, text).stream()
        .filter(token -> token.term().equals(term))
        .map(token -> text.substring(token.start(), token.end()))
        .toList();
  }
}
