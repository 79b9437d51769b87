package fr.vigie.search;

import static fr.vigie.search.lucene.TestIndex.french;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.search.lucene.TestIndex;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A verb finds its participles that only their accents tell from a noun; the noun finds no verb,
 * and a query is the same with and without accents.
 */
class ParticiplesTest {

  private final Engine engine =
      TestIndex.of(
          List.of(
              french("avions", "Kiev", "Les premiers avions ont été Livrés en mars.", "2024-03-01"),
              french(
                  "aide",
                  "Aide",
                  "Les munitions promises seront livrées au printemps.",
                  "2024-03-01"),
              french(
                  "auteur",
                  "Librairie",
                  "Le général a écrit un livre sur la marine.",
                  "2024-03-01"),
              french("usine", "Chantier", "L’usine livrera une coque par an.", "2024-03-01"),
              french("milice", "Milice", "Un homme armé garde le pont.", "2024-03-01"),
              french("troupe", "Troupe", "L’armée garde le pont.", "2024-03-01"),
              french("capitales", "Titre", "LES CHARS SONT ÉQUIPÉS D’UN BLINDAGE.", "2024-03-01"),
              french("sportive", "Stade", "L’équipe gagne.", "2024-03-01"),
              french("base", "Accents", "La base est placée sous surveillance.", "2024-03-01")));

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource({
    "livrer, aide avions usine",
    "livrera, aide avions usine",
    "armer, milice",
    "armait, milice",
    "équiper, capitales",
    "placer, base",
  })
  void areFoundByTheirVerb(String query, String expected) {
    assertEquals(List.of(expected.split(" ")), ids(query));
  }

  @ParameterizedTest
  @CsvSource({
    "livre, auteur avions",
    "livré, auteur avions",
    "armée, troupe",
    "équipe, capitales sportive"
  })
  void areTheNounToAQuery(String query, String expected) {
    assertEquals(List.of(expected.split(" ")), ids(query));
  }

  /** The verb stands in none of these articles. */
  @ParameterizedTest
  @ValueSource(strings = {"=\"armer\"", "armer*", "=\"équiper\""})
  void areNotTheVerbAsTyped(String query) {
    assertEquals(List.of(), ids(query));
  }

  @Test
  void areMarked() {
    Hit hit = engine.search(Question.of("livrer avions")).hits().getFirst();
    assertEquals(
        "Les premiers <mark>avions</mark> ont été <mark>Livrés</mark> en mars.",
        hit.snippets().getFirst());
  }

  private List<String> ids(String query) {
    return engine.search(Question.of(query)).hits().stream().map(Hit::id).sorted().toList();
  }
}
