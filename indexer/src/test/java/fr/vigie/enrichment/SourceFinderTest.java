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

class SourceFinderTest {

  private final SourceFinder finder = new SourceFinder();

  @ParameterizedTest
  @CsvSource({
    "https://www.presse.example/a/b?c=d, presse.example",
    "http://Actu.Presse.Example:8080/a, actu.presse.example",
    "https://user:secret@presse.example/a, presse.example",
    "https://www2.presse.example/a, presse.example",
    "https://défense.example/a, défense.example",
    "presse.example/a, ''",
    "file:///tmp/a.html, ''",
    "'https://', ''",
    "mailto:a@presse.example, ''",
  })
  void theHostOfTheAddressIsTheSource(String url, String expected) {
    assertEquals(expected, find(url, "", "texte", List.of()).value());
  }

  @Test
  void aStatedSourceWinsOverTheAddress() {
    assertEquals(
        "Agence Exemple",
        find("https://presse.example/a", " Agence Exemple ", "texte", List.of()).value());
  }

  @ParameterizedTest
  @CsvSource({
    "Source : https://www.presse.example/un-titre.html, presse.example",
    "(Source: http://presse.example), presse.example",
    "出典：https://presse.example/1, presse.example",
    "Suivez-nous sur https://reseau.example/presse, ''",
    "Source : ministère, ''",
  })
  void aSourceLineNamesTheSource(String line, String expected) {
    List<Zone> zones =
        List.of(
            new Zone(Zone.Kind.SHARE, "Partager"),
            new Zone(Zone.Kind.CREDIT, "Par A. B.\n" + line));
    RawArticle article = new RawArticle("1", "f", "", "texte", zones, Given.NOTHING);
    Found<String> found = finder.find(article);
    assertEquals(expected, found.value());
    for (Finding finding : found.findings()) EvidenceCheck.quotesItsPlace(article, finding);
  }

  @Test
  void commentsAndRelatedLinksNameNoSource() {
    List<Zone> zones = List.of(new Zone(Zone.Kind.COMMENTS, "Source : https://blog.example/"));
    assertEquals("", find("", "", "texte", zones).value());
  }

  private Found<String> find(String url, String source, String text, List<Zone> zones) {
    Given given = new Given(url, "", source, List.of(), List.of(), List.of());
    return finder.find(new RawArticle("1", "f", "", text, zones, given));
  }
}
