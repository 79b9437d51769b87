package fr.vigie.enrichment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Finding;
import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.EvidenceCheck;
import fr.vigie.enrichment.evidence.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceFinderTest {

  private static final String TEXT = "Le navire a quitté le port.";

  private final ProvenanceFinder finder = new ProvenanceFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ce texte a été produit par un agent conversationnel. | ai
          Article généré avec l’aide de l’intelligence artificielle | ai
          This article was written with ChatGPT. | ai
          Dieser Text wurde mit KI erstellt. | ai
          この記事はAIによって生成されました。 | ai
          Traduction automatique de l’anglais | machine-translation
          Texte traduit automatiquement depuis l’anglais | machine-translation
          Translated by DeepL | machine-translation
          Traduit de l’anglais par Claire Lenoir | translation
          Translated from the Japanese by John Hale | translation
          L’armée teste l’intelligence artificielle | none
          Traduit en justice pour espionnage | none
          Par Claire Lenoir | none
          """)
  void aLineOfTheCreditsSaysHowATextWasMade(String line, String expected) {
    String none = "none";
    List<String> found = find(TEXT, new Zone(Zone.Kind.CREDIT, line));
    assertEquals(expected.equals(none) ? List.of() : List.of(expected), found);
  }

  @Test
  void aPromptLeftBehindTellsAnAi() {
    assertEquals(List.of("ai"), find(TEXT, new Zone(Zone.Kind.PROMPT, "Rédige un article.")));
  }

  @Test
  void readersCommentsTellNothing() {
    assertEquals(List.of(), find(TEXT, new Zone(Zone.Kind.COMMENTS, "Article généré par une IA")));
  }

  @Test
  void theLastLineOfATextMaySaySo() {
    Zone share = new Zone(Zone.Kind.SHARE, "X");
    assertEquals(List.of("ai"), find(TEXT + "\n\nArticle rédigé par ChatGPT.", share));
    assertEquals(
        List.of(), find("Un article généré par ChatGPT a trompé le maire. " + TEXT, share));
  }

  private List<String> find(String text, Zone zone) {
    RawArticle article = new RawArticle("1", "f", "", text, List.of(zone), Given.NOTHING);
    Found<List<String>> found = finder.find(article);
    for (Finding finding : found.findings()) EvidenceCheck.quotesItsPlace(article, finding);
    return found.value();
  }
}
