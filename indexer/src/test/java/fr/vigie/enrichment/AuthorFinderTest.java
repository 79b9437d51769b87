package fr.vigie.enrichment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Finding;
import fr.vigie.article.Given;
import fr.vigie.article.Given.StatedAuthor;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.EvidenceCheck;
import fr.vigie.enrichment.evidence.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorFinderTest {

  private static final String TEXT = "Le navire a quitté le port, selon Marc Lebel.";

  private final AuthorFinder finder = new AuthorFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Par Claire Lenoir | Claire Lenoir
          Par Claire Lenoir, à Tokyo | Claire Lenoir
          Par Claire Lenoir et Jean-Luc d’Arcy avec AFP | Claire Lenoir et Jean-Luc d’Arcy
          PAR CLAIRE LENOIR | CLAIRE LENOIR
          Publié par Claire Lenoir le 3 janvier 2023 à 10h12 | Claire Lenoir
          Propos recueillis par J. Van der Meer | J. Van der Meer
          Par Ana de la Cruz • 4 min | Ana de la Cruz
          By John Hale and Mary O'Neill in Seoul | John Hale and Mary O'Neill
          Author: John Hale | John Hale
          Autrice : Claire Lenoir | Claire Lenoir
          Von Karl von Stein | Karl von Stein
          文：山田 太郎 | 山田 太郎
          김민수 기자 kim@presse.example | 김민수
          Par la rédaction |
          Par AFP |
          Par ailleurs, le Japon participe |
          Traduit de l’anglais par Claire Lenoir |
          Publié le 3 janvier 2023 |
          (Reuters) |
          """)
  void aByLineNamesItsAuthors(String line, String expected) {
    assertEquals(
        expected == null ? "" : expected,
        find(StatedAuthor.NONE, new Zone(Zone.Kind.CREDIT, "Mis à jour hier\n" + line)));
  }

  @Test
  void whatMetadataStateComesFirst() {
    Zone byline = new Zone(Zone.Kind.CREDIT, "Par Marc Lebel");
    assertEquals("Claire Lenoir", find(new StatedAuthor("Claire Lenoir", "meta author"), byline));
  }

  @Test
  void noOtherNameIsAnAuthor() {
    assertEquals("", find(StatedAuthor.NONE, new Zone(Zone.Kind.COMMENTS, "Par Marc Lebel")));
    assertEquals("", find(StatedAuthor.NONE, new Zone(Zone.Kind.SIGNATURE, "Par Marc Lebel")));
  }

  private String find(StatedAuthor stated, Zone zone) {
    Given given = new Given("", "", "", stated, List.of(), List.of(), List.of());
    RawArticle article = new RawArticle("1", "f", "", TEXT, List.of(zone), given);
    Found<String> found = finder.find(article);
    for (Finding finding : found.findings()) EvidenceCheck.quotesItsPlace(article, finding);
    return found.value();
  }
}
