package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Article;
import fr.vigie.search.Engine.Suggestion;
import fr.vigie.search.lucene.TestIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is only begun, over a few articles. */
class CompletionTest {

  private final Engine engine =
      TestIndex.of(
          List.of(
              TestIndex.french("a", "Un décret", "Étretat, une œuvre du temps.", "2024-01-01"),
              TestIndex.french("b", "Un décret", "Falaises d’Étretat : l’œuvre.", "2024-02-01"),
              TestIndex.french("c", "Des décrets", "Rien de plus.", "2024-03-01")));

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void aWordIsWrittenAsArticlesDoAlsoWhereItBeginsWithAnotherLetter() {
    assertEquals(List.of("Étretat"), completions("etret", "word", 8));
    assertEquals(List.of("œuvre"), completions("oeuv", "word", 8));
  }

  @Test
  void aTitleOfSeveralArticlesIsOfferedOnceHoweverManyAreAskedFor() {
    for (int size : new int[] {8, 20, 8})
      assertEquals(List.of("Un décret", "Des décrets"), completions("décr", "title", size));
    assertEquals(List.of("Un décret"), completions("décr", "title", 2));
  }

  @Test
  void aWordAfterOthersIsOneThatArticlesHaveAfterThem() {
    try (Engine press = press()) {
      assertEquals(List.of("état-major"), words(press, "état-m"));
      assertEquals(List.of("président de la République"), words(press, "président de la r"));
    }
  }

  /** Nothing follows: a name is asked for with what articles tell of it. */
  @Test
  void whereNoWordFollowsOneThatIsNearIsOffered() {
    try (Engine press = press()) {
      assertEquals(List.of("major mardi"), words(press, "major mar"));
      assertEquals(List.of(), words(press, "licorne m"), "no article has it");
    }
  }

  @Test
  void afterAHyphenAWordIsOneThatArticlesHyphenateSo() {
    try (Engine press = press()) {
      assertEquals(List.of("porte-parole"), words(press, "porte-p"), "and no porte-plainte");
      assertEquals(List.of(), words(press, "réunit-m"), "nor what is only near");
    }
  }

  @Test
  void whatIsNearOnceOnlyIsNearByChance() {
    try (Engine press = press()) {
      assertEquals(List.of(), words(press, "corvette ma"));
    }
  }

  @Test
  void aFunctionWordAfterOthersIsComplete() {
    try (Engine press = press()) {
      assertEquals(List.of(), words(press, "corée du"), "nothing that du begins");
      assertEquals(List.of("corée durcit"), words(press, "corée dur"));
    }
  }

  @Test
  void namesAreOfferedToTheirPlurals() {
    try (Engine press = press()) {
      for (String typed : List.of("navires", "navires de g"))
        assertEquals(new Suggestion("Navire de guerre", "concept"), first(press, typed), typed);
      assertEquals(new Suggestion("Forces spéciales", "concept"), first(press, "forces"));
    }
  }

  private static Suggestion first(Engine press, String typed) {
    return press.suggest(typed, 8, Locale.FRENCH).getFirst();
  }

  @Test
  void functionWordsAndWordsGluedTogetherCompleteNothing() {
    try (Engine press = press()) {
      assertEquals(List.of(), words(press, "président d"));
      assertEquals(List.of("japonais"), words(press, "japonai"));
    }
  }

  @Test
  void whatIsShownByItsOwnNameComesBeforeWhatHasAnother() {
    try (Engine press = press()) {
      List<String> names =
          press.suggest("force", 8, Locale.FRENCH).stream().map(Suggestion::text).toList();
      assertEquals("Forces spéciales", names.getFirst());
      assertTrue(names.contains("Barkhane"), names.toString());
    }
  }

  @Test
  void aNameThatArticlesAreFullOfComesBeforeARareOneOfTheLexicon() {
    try (Engine press = press()) {
      List<String> names =
          press.suggest("maca", 8, Locale.FRENCH).stream().map(Suggestion::text).toList();
      assertEquals(List.of("Macarel", "Macao"), names);
    }
  }

  private static Engine press() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 120; i++)
      articles.add(TestIndex.french("m" + i, "Visite", "Hier Macarel a parlé.", "2024-01-01"));
    articles.add(TestIndex.french("x", "Escale", "Un navire à Macao.", "2024-01-01"));
    for (int i = 0; i < 3; i++) {
      articles.add(
          TestIndex.french(
              "a" + i,
              "Réunion",
              "L’état-major se réunit le mardi, dit le président de la République du Japon.",
              "2024-01-01"));
      articles.add(
          TestIndex.french(
              "b" + i,
              "Rien",
              "Un navire japonais.des marins japonais ; il reste mais rien de plus, et du retard.",
              "2024-01-01"));
      articles.add(
          TestIndex.french("c" + i, "Sahel", "La force Barkhane se retire.", "2024-01-01"));
      articles.add(
          TestIndex.french(
              "p" + i,
              "Procès",
              "Le porte-parole se tait, un marin porte plainte. La Corée durcit le ton.",
              "2024-01-01"));
    }
    articles.add(
        TestIndex.french(
            "w", "Flotte", "Un navire de guerre, une corvette au port mardi.", "2024-01-01"));
    articles.add(TestIndex.french("d", "Sahel", "Les forces spéciales restent.", "2024-01-01"));
    return TestIndex.of(articles);
  }

  private static List<String> words(Engine press, String typed) {
    return press.suggest(typed, 8, Locale.FRENCH).stream()
        .filter(suggestion -> suggestion.kind().equals("word"))
        .map(Suggestion::text)
        .toList();
  }

  private List<String> completions(String typed, String kind, int size) {
    return engine.suggest(typed, size, Locale.FRENCH).stream()
        .filter(suggestion -> suggestion.kind().equals(kind))
        .map(Suggestion::text)
        .toList();
  }
}
