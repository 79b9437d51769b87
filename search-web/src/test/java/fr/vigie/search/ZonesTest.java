package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Article;
import fr.vigie.article.Given;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.search.lucene.TestIndex;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was kept apart from an article is found on request only. */
class ZonesTest {

  private final Engine engine =
      TestIndex.of(
          List.of(
              article(
                  "okinawa",
                  "La base d’Okinawa s’agrandit.",
                  new Zone(Zone.Kind.COMMENTS, "Bravo aux pilotes <i>"),
                  new Zone(Zone.Kind.RELATED, "Lire aussi : un frégate à Brest"),
                  new Zone(Zone.Kind.COMMENTS, "Et les mécaniciens ?")),
              article("brest", "Une frégate et ses pilotes à Brest.")));

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource({
    "pilote, brest",
    "mécanicien, ''",
    "zone:commentaires, okinawa",
    "zone:commentaires pilote, okinawa",
    "zone:comments mecaniciens, okinawa",
    "zone:commentaires (mécanicien OU frégate), okinawa",
    "zone:commentaires frégate, ''",
    "zone:commentaires okinawa, ''",
    "zone:commentaires pilote texte:Okinawa, okinawa",
    "zone:liens frégate, okinawa",
    "zone:liens \"frégate à Brest\", okinawa",
    "frégate SAUF zone:liens, brest",
    "'frégate OU (zone:commentaires pilote)', okinawa brest",
  })
  void wordsBesideAZoneAreSoughtThereAndNowhereElse(String query, String ids) {
    List<String> found =
        engine.search(Question.of(query)).hits().stream().map(Hit::id).sorted().toList();
    assertEquals(
        ids.isEmpty() ? List.of() : List.of(ids.split(" ")).stream().sorted().toList(), found);
  }

  @Test
  void snippetsComeFromTheZone() {
    Hit hit = engine.search(Question.of("zone:commentaires pilote")).hits().getFirst();
    assertTrue(
        hit.snippets().getFirst().startsWith("Bravo aux <mark>pilotes</mark> &lt;i&gt;"),
        hit.snippets().toString());
    Hit plain = engine.search(Question.of("zone:commentaires")).hits().getFirst();
    assertEquals(List.of("La base d’Okinawa s’agrandit."), plain.snippets());
  }

  @Test
  void theZonesThatWereLookedIntoAreMarkedInTheArticle() {
    ArticleView asked =
        engine.article("okinawa", Question.of("zone:commentaires mécanicien")).orElseThrow();
    assertEquals(
        Map.of(
            Zone.Kind.COMMENTS, "Bravo aux pilotes &lt;i&gt;\n\nEt les <mark>mécaniciens</mark> ?"),
        asked.markedZones());
    assertEquals("La base d’Okinawa s’agrandit.", asked.marked());
    ArticleView plain = engine.article("okinawa", Question.of("Okinawa")).orElseThrow();
    assertEquals(Map.of(), plain.markedZones());
  }

  private static Article article(String id, String text, Zone... zones) {
    RawArticle raw = new RawArticle(id, id, "Titre " + id, text, List.of(zones), Given.NOTHING);
    return new Article(
        raw, PublicationDate.UNKNOWN, "fr", "", List.of(), List.of(), List.of(), List.of());
  }
}
