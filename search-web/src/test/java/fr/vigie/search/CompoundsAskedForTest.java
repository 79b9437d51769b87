package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Article;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words typed with a hyphen between them, over archives made for it. */
class CompoundsAskedForTest {

  @Test
  void wordsWithAHyphenBetweenThemAreOne() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("grade", "Promotion", "Des sous-officiers du Japon.", "2024-01-01"),
            TestIndex.french("espace", "Promotion", "Un sous officier.", "2024-01-02"),
            TestIndex.french("papiers", "Accueil", "Les sans-papiers.", "2024-01-03"),
            TestIndex.french("épars", "Sous le feu", "Un officier sans ses papiers.", "2024-01-04"),
            TestIndex.french("vice", "Le vice", "Le ministre est là, dit-il.", "2024-01-05"));
    try (Engine few = TestIndex.of(articles)) {
      Answer answer = few.search(Question.of("sous-officier"));
      assertEquals(Set.of("grade", "espace"), Set.copyOf(ids(answer)));
      assertEquals(List.of(), answer.notes());
      assertEquals(List.of("papiers"), ids(few.search(Question.of("sans-papiers"))));
      assertEquals(List.of("grade"), ids(few.search(Question.of("sous-officier japonais"))));
      assertEquals(List.of("épars"), ids(few.search(Question.of("officier SAUF sous-officier"))));
      assertEquals(
          List.of("vice"), ids(few.search(Question.of("dit-il"))), "a verb and its pronoun");
      answer = few.search(Question.of("vice-ministre"));
      assertEquals(List.of("vice"), ids(answer), "no article has it");
      assertTrue(answer.notes().getFirst().contains("« vice-ministre »"), "" + answer.notes());
      assertEquals("Le vice", answer.hits().getFirst().titleMarked());
      answer = few.search(Question.of("vice-ministre Promotion"));
      assertEquals(Set.of("grade", "espace", "vice"), Set.copyOf(ids(answer)));
      assertTrue(answer.notes().getFirst().contains("un des deux mots"), "" + answer.notes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto-défense", "autodéfense", "Auto‑defense", "autodefenses"})
  void aWordIsOneWithAHyphenOrWithout(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("glued", "Milices", "Des groupes d’autodéfense.", "2024-01-01"),
            TestIndex.french("tied", "Milices", "Leur auto-défense s’organise.", "2024-01-02"),
            TestIndex.french("apart", "Milices", "Une auto, puis la défense.", "2024-01-03"),
            TestIndex.french("none", "Milices", "La défense du village.", "2024-01-04"));
    try (Engine few = TestIndex.of(articles)) {
      Answer answer = few.search(Question.of(asked));
      assertEquals(Set.of("glued", "tied"), Set.copyOf(ids(answer)));
      assertEquals(List.of(), answer.notes());
      assertEquals(
          Set.of(
              "Des groupes d’<mark>autodéfense</mark>.",
              "Leur <mark>auto</mark>-<mark>défense</mark> s’organise."),
          answer.hits().stream()
              .flatMap(hit -> hit.snippets().stream())
              .collect(Collectors.toSet()));
      assertEquals(
          Set.of("apart", "none"),
          Set.copyOf(ids(few.search(Question.of("milices SAUF " + asked)))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"programme", "contrepartie"})
  void aWordIsNotItsPartsWhereNoArticleJoinsThem(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("oui", "Budget", "Un programme sans contrepartie.", "2024-01-01"),
            TestIndex.french("pro", "Budget", "Un pro, un gramme.", "2024-01-02"),
            TestIndex.french("non", "Budget", "Une partie contre eux.", "2024-01-03"));
    try (Engine few = TestIndex.of(articles)) {
      assertEquals(List.of("oui"), ids(few.search(Question.of(asked))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bien-être", "rendez-vous", "sit-in"})
  void aCompoundMayEndInAFunctionWord(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french(
                "oui", "Vie", "Un bien-être, un rendez-vous, un sit-in.", "2024-01-01"),
            TestIndex.french("non", "Vie", "C’est bien ; rendez cela et sit.", "2024-01-02"));
    try (Engine two = TestIndex.of(articles)) {
      Answer answer = two.search(Question.of(asked));
      assertEquals(List.of("oui"), ids(answer));
      assertEquals(1, answer.hits().getFirst().snippets().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"OTAN-Japon", "franco-japonais", "2019-2020"})
  void namesAndNumbersWithAHyphenBetweenThemAreTwo(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("deux", "Japon", "L’OTAN en 2019, la France en 2020.", "2024-01-01"));
    try (Engine one = TestIndex.of(articles)) {
      Answer answer = one.search(Question.of(asked));
      assertEquals(List.of("deux"), ids(answer));
      assertEquals(List.of(), answer.notes());
    }
  }

  /** The contre of a contre-amiral says nothing where it stands by itself. */
  @Test
  void whatBeginsACompoundIsNoWordApartFromIt() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("marin", "Promotion", "Un amiral quitte la rade.", "2024-01-01"),
            TestIndex.french("vote", "Scrutin", "Il a voté contre la loi.", "2024-01-02"),
            TestIndex.french("rade", "Port", "La vice-présidente visite la rade.", "2024-01-03"),
            TestIndex.french("vice", "Police", "Une affaire de vice.", "2024-01-04"),
            TestIndex.french("nombre", "Bilan", "Il y en eut 12.", "2024-01-05"));
    try (Engine few = TestIndex.of(articles)) {
      assertEquals(List.of("marin"), ids(few.search(Question.of("contre-amiral"))));
      assertEquals(List.of("marin"), ids(few.search(Question.of("contre-amiral 12"))));
      assertEquals(Set.of("rade", "marin"), found(few, "vice-présidente rade amiral"));
      assertEquals(Set.of("rade", "marin"), found(few, "contre-torpilleur rade"));
    }
  }

  private static Set<String> found(Engine engine, String asked) {
    return Set.copyOf(ids(engine.search(Question.of(asked))));
  }

  private static List<String> ids(Answer answer) {
    return answer.hits().stream().map(Hit::id).toList();
  }
}
