package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.lexicon.Lexicon;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A mark covers what matched: offsets are those of the text, whole forms and no article before
 * them.
 */
class OffsetsTest {

  private final Analysis analysis = new Analysis(Lexicon.shipped());

  @Test
  void coversTheWordWithoutItsElidedArticle() {
    assertEquals("OTAN", covered("Le rôle de l’OTAN", "@nato"));
  }

  @Test
  void coversTheFirstLetterOfAName() {
    assertEquals("N’Djamena", covered("L’aéroport de N’Djamena est fermé", "djamena"));
    assertEquals("EST", covered("N’EST-CE PAS vrai", "est"));
    assertEquals("est", covered("ce n’est rien", "est"));
  }

  @Test
  void coversTheWholeForm() {
    assertEquals(
        "Organisation du traité de l’Atlantique Nord",
        covered("L’Organisation du traité de l’Atlantique Nord se réunit", "@nato"));
  }

  @Test
  void coversADesignatorAsItIsSpelt() {
    assertEquals("PAC 3", covered("des engins PAC 3 livrés", "@pac-3"));
    assertEquals("PAC-3", covered("des engins (PAC-3) livrés", "@pac-3"));
  }

  @Test
  void coversANameWithoutTheInitialGluedToIt() {
    assertEquals("Dupont", covered("la visite de M.Dupont à Paris", "dupont"));
    assertEquals("M", covered("la visite de M.Dupont à Paris", "m"));
  }

  @Test
  void coversWhatIsTiedToASignedNameApart() {
    assertEquals("emploi", covered("un effort de R&D'a&emploi", "emploi"));
    assertEquals("R&D'a", covered("un effort de R&D'a&emploi", "randd'a"));
  }

  @Test
  void anySequenceOfCharactersGivesTokensInsideIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "aeélo'’- _.&+/#@0123FTN\u00AD\u200B\u00A0日本軍ニ한국\n\uD83D\uDE80œİß";
    for (int i = 0; i < 3_000; i++) {
      String text = random(random, alphabet);
      for (String language : Analysis.languages()) check(language, text, seed);
    }
  }

  private void check(String language, String text, long seed) {
    int lastStart = 0;
    for (Token token : analysis.tokens(language, Mode.INDEX, text)) {
      boolean inside =
          token.start() >= lastStart
              && token.start() <= token.end()
              && token.end() <= text.length();
      assertTrue(inside, () -> token + " in '" + text + "' as " + language + ", seed " + seed);
      assertTrue(!token.term().isEmpty(), () -> "an empty term in '" + text + "', seed " + seed);
      lastStart = token.start();
    }
  }

  private static String random(Random random, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--)
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    return text.toString();
  }

  private String covered(String text, String term) {
    List<Token> found =
        analysis.tokens("fr", Mode.INDEX, text).stream()
            .filter(t -> t.term().equals(term))
            .toList();
    assertEquals(1, found.size(), "one " + term + " in '" + text + "'");
    return text.substring(found.getFirst().start(), found.getFirst().end());
  }
}
