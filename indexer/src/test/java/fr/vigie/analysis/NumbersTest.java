package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.lexicon.Lexicon;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is one word however its digits are grouped, and in words; its unit is another. */
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

  @ParameterizedTest
  @CsvSource({
    "fr, 2%",
    "fr, 2 %",
    "fr, 2\u202F%",
    "fr, 2 ％",
    "fr, 2 pour cent",
    "fr, 2 Pour-cent",
    "fr, 2 pourcent",
    "fr, deux pour cent",
    "fr, deux %",
    "en, 2%",
    "en, 2 per cent",
    "en, 2 percent",
    "de, 2 Prozent",
    "es, 2 por ciento",
    "nl, 2 procent",
    "ru, 2 процента",
    "zh, 2%"
  })
  void ofHundredthsIsFollowedByThePercentSign(String language, String percentage) {
    assertEquals("2 %", terms(language, percentage));
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 2%, #ja:2 %",
    "ja, ２％増, #ja:2 % #ja:増",
    "ja, 2パーセント, #ja:2 %",
    "ko, 2%, #ko:2 %",
    "ko, 2퍼센트, #ko:2 %"
  })
  void ofHundredthsIsFollowedByThePercentSignWhereADictionaryCuts(
      String language, String percentage, String terms) {
    assertEquals(terms, terms(language, percentage));
  }

  @ParameterizedTest
  @CsvSource({
    "dix pour cent, 10 %",
    "cent pour cent, 100 %",
    "'3,5% du total', '3,5 % du #fr:total'",
    "10 000 %, 10000 %",
    "155mm 20%, 155 #fr:mm 20 %",
    "2 à 3 %, 2 a 3 %",
    "pour cent, pour #fr:cent",
    "deux pour cents, #fr:deux pour #fr:cent",
    "2. Pour cent, 2 pour #fr:cent",
    "G7 %, @g7 %"
  })
  void aloneHasHundredths(String text, String terms) {
    assertEquals(terms, terms("fr", text));
  }

  @ParameterizedTest
  @CsvSource({
    "treize, 13",
    "Vingt, 20",
    "dix-sept, 17",
    "vingt et un, 21",
    "VINGT-DEUX, 22",
    "trente-et-une, 31",
    "soixante et onze, 71",
    "soixante-dix-huit, 78",
    "quatre-vingts, 80",
    "quatre-vingt-un, 81",
    "quatre-vingt-dix-neuf, 99",
    "septante-cinq, 75",
    "deux cents, 200",
    "cent cinquante, 150",
    "deux cent quatre-vingts, 280",
    "dix mille, 10000",
    "cent mille, 100000",
    "deux mille vingt-quatre, 2024",
    "mille neuf cent quatre-vingt-quatorze, 1994",
  })
  void inWordsIsOneInFigures(String words, String figures) {
    assertEquals(terms("fr", figures + " soldats"), terms("fr", words + " soldats"));
  }

  @ParameterizedTest
  @CsvSource({
    "dix-huitième, XVIIIe",
    "vingt et unième, 21e",
    "vingt-deuxièmes, 22es",
    "quatre-vingt-dixieme, 90e",
    "deux-centième, 200e",
  })
  void inWordsAnOrdinalIsOneInFigures(String words, String figures) {
    assertEquals(terms("fr", figures + " siècle"), terms("fr", words + " siècle"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"n°2", "n° 2", "N°2", "nº 2", "no 2", "numéro deux", "n° deux"})
  void isAnnouncedByItsSignOrWord(String numbered) {
    String expected = terms("fr", "le numéro 2 chinois");
    assertEquals(expected, terms("fr", "le " + numbered + " chinois"));
  }

  @ParameterizedTest
  @CsvSource({
    "'dix, sept', 10 #fr:sept",
    "trois quatre fois, #fr:trois #fr:quatre #fr:fois",
    "vingt et quelques, 20 et #fr:quelque",
    "un cent, #fr:un #fr:cent",
    "mille et une nuits, #fr:mille et une #fr:nuit",
    "vingt-dix, 20 10",
    "deux, #fr:deux",
    "pour cent, pour #fr:cent",
    "neuf, #fr:neuf",
    "'le numéro, et la lettre', le #fr:numero et la #fr:lettre",
    "numéro et deuxième, #fr:numero et #fr:deuxieme",
    "n’est, #fr:est",
  })
  void inWordsIsNoMoreThanItsWords(String text, String terms) {
    assertEquals(terms, terms("fr", text));
  }

  @Test
  void isCoveredWholeByItsMark() {
    assertEquals(List.of("dix-sept"), covered("Les dix-sept sont là", "17"));
    assertEquals(List.of("Deux cents"), covered("Deux cents et quelques", "200"));
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
