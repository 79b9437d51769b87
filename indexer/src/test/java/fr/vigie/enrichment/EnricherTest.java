package fr.vigie.enrichment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Article;
import fr.vigie.article.Finding;
import fr.vigie.article.Given;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.EvidenceCheck;
import fr.vigie.enrichment.subjects.WordMentions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnricherTest {

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  private final Enricher enricher = new Enricher(TODAY, new WordMentions());

  @Test
  void everythingFoundHasItsEvidence() {
    String text =
        "Tokyo, le 13 décembre 2024 – Une frégate japonaise a quitté le port pour deux mois de manœuvres. "
            + "Des soldats de l’armée et des militaires en armes montent à bord, prêts au combat.";
    List<Zone> zones = List.of(new Zone(Zone.Kind.CREDIT, "Source : https://www.presse.example/1"));
    Article article =
        enricher.enrich(
            new RawArticle("1", "f", "La marine s'entraîne", text, zones, Given.NOTHING));
    assertEquals(PublicationDate.of("2024-12-13"), article.date());
    assertEquals("fr", article.lang());
    assertEquals("presse.example", article.source());
    assertEquals(List.of("JP"), article.countries());
    assertEquals(List.of("naval"), article.topics());
    List<String> kinds = article.evidence().stream().map(Finding::finding).distinct().toList();
    assertEquals(List.of("date", "language", "source", "country", "topic"), kinds);
    for (Finding finding : article.evidence()) EvidenceCheck.quotesItsPlace(article.raw(), finding);
  }

  @Test
  void nothingKnownIsAnAnswer() {
    Article article = enricher.enrich(new RawArticle("1", "f", "42", "", List.of(), Given.NOTHING));
    assertEquals(PublicationDate.UNKNOWN, article.date());
    assertEquals("und", article.lang());
    assertEquals("", article.source());
    assertEquals(List.of(), article.countries());
    assertEquals(List.of(), article.topics());
    assertEquals(List.of(), article.evidence());
  }

  @ParameterizedTest
  @EnumSource(
      value = Zone.Kind.class,
      names = {"COMMENTS", "PROMPT", "RELATED", "SHARE", "HASHTAGS", "QUOTED", "SIGNATURE"})
  void zonesGiveNeitherDateNorCountryNorTopic(Zone.Kind kind) {
    String said =
        "Claire, le 3 mars 2021 à 10h12\nLe Japon ! La frégate japonaise, des soldats en armes, la marine !";
    List<Zone> zones =
        List.of(new Zone(kind, said), new Zone(kind, "Tokyo, le 4 mars 2021 – " + said));
    Article article =
        enricher.enrich(new RawArticle("1", "f", "Un titre", "Un texte.", zones, Given.NOTHING));
    assertEquals(PublicationDate.UNKNOWN, article.date());
    assertEquals(List.of(), article.countries());
    assertEquals(List.of(), article.topics());
    assertEquals(
        List.of(),
        article.evidence().stream()
            .map(Finding::finding)
            .filter(List.of("date", "country", "topic", "author")::contains)
            .toList());
  }

  @Test
  void randomTextIsEnrichedWithExactEvidence() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      RawArticle raw =
          new RawArticle(
              "1",
              "f",
              "t" + random(random),
              random(random),
              List.of(zone(random), zone(random)),
              Given.NOTHING);
      try {
        for (Finding finding : enricher.enrich(raw).evidence())
          EvidenceCheck.quotesItsPlace(raw, finding);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ": " + raw, e);
      }
    }
  }

  private static Zone zone(Random random) {
    Zone.Kind[] kinds = Zone.Kind.values();
    return new Zone(kinds[random.nextInt(kinds.length)], random(random));
  }

  private static String random(Random random) {
    String alphabet = "aéJ ’.\n-–(年7/2024:https://ü字가\uD83D\uDE00\uD83D\u0000\t";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(120); i > 0; i--) {
      if (random.nextInt(8) == 0) text.append("le 13 décembre 2024 ");
      else text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
