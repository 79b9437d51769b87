package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Article;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in questions, in each way they are written. */
class NumbersAskedForTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"10000 soldats", "10 000 soldats", "10.000 soldats", "10\u00A0000 soldats"})
  void digitsMayBeGroupedOrNot(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("espace", "Renfort", "Dix mille, soit 10 000 soldats.", "2024-01-01"),
            TestIndex.french("point", "Relève", "Ils sont 10.000 soldats là-bas.", "2024-01-01"),
            TestIndex.french(
                "parties", "Revue", "Les 10 soldats ont 000 au compteur.", "2024-01-01"),
            TestIndex.french("nombre", "Budget", "Il en coûte 10 000 euros.", "2024-01-01"),
            TestIndex.french("soldats", "Défilé", "Les soldats défilent.", "2024-01-01"));
    try (Engine engine = TestIndex.of(articles)) {
      Answer ungrouped = engine.search(Question.of("10000 soldats"));
      Answer answer = engine.search(Question.of(asked));
      assertEquals(ungrouped.hits(), answer.hits(), "the same, marked alike");
      assertEquals(
          List.of("espace", "point"),
          answer.hits().stream().map(hit -> hit.id()).sorted().limit(2).toList());
      assertEquals(0, answer.hits().stream().filter(hit -> hit.id().equals("nombre")).count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"155mm", "155 mm"})
  void aUnitMayBeGluedToItsNumber(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("collé", "Canons", "Un tube de 155mm, neuf.", "2024-01-01"),
            TestIndex.french("espace", "Canons", "Un tube de 155 mm, neuf.", "2024-01-01"));
    try (Engine engine = TestIndex.of(articles)) {
      assertEquals(2, engine.search(Question.of(asked)).total());
    }
  }

  /** Beside an article in English: its chain reads the words of a French number one by one. */
  @ParameterizedTest
  @ValueSource(strings = {"17 soldats", "dix-sept soldats", "Dix sept soldats", "17 soldat"})
  void aNumberMayBeInWords(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("lettres", "Renfort", "Les dix-sept soldats (n° 1).", "2024-01-01"),
            TestIndex.french("chiffres", "Relève", "Le numéro un, 17 soldats.", "2024-01-01"),
            TestIndex.french("parties", "Revue", "Dix soldats, dont sept ici.", "2024-01-01"),
            TestIndex.in("en", "other", "Relief", "Ten soldiers, seven here.", "2024-01-01"));
    try (Engine engine = TestIndex.of(articles)) {
      assertEquals(2, engine.search(Question.of(asked)).total());
      for (String first : List.of("numéro un", "n°1", "numero 1"))
        assertEquals(2, engine.search(Question.of(first)).total(), first);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"n°2 d’Ansar", "numéro deux d’Ansar", "Ansar n° 2", "le no 2 d’Ansar"})
  void aNumberAndWhatAnnouncesItAreOneWord(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("a", "Chefs", "Le numéro 2 d’Ansar est pris.", "2024-01-01"),
            TestIndex.french("b", "Loto", "Le numéro 7 gagne 2 millions.", "2024-01-02"),
            TestIndex.french("c", "Divers", "Deux numéros et 2 prix.", "2024-01-03"),
            TestIndex.french("d", "Foyers", "Ansar recule en 2 lieux.", "2024-01-04"),
            TestIndex.in("en", "e", "Two", "They won no 2 prizes.", "2024-01-05"));
    try (Engine engine = TestIndex.of(articles)) {
      List<Hit> hits = engine.search(Question.of(asked)).hits();
      assertEquals(List.of("a"), hits.stream().map(Hit::id).toList());
      assertEquals(1, engine.search(Question.of("numéro 2")).total());
      Question other = Question.of(asked.replace("deux", "2").replace('2', '3'));
      hits = engine.search(other).hits();
      assertEquals(List.of("a", "d"), hits.stream().map(Hit::id).sorted().toList());
    }
  }

  @Test
  void aNumberThatIsAnArticleTooIsOneAfterWhatAnnouncesIt() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("a", "Chefs", "Le numéro 1 est pris.", "2024-01-01"),
            TestIndex.french("b", "Loto", "Un numéro gagne.", "2024-01-02"));
    try (Engine engine = TestIndex.of(articles)) {
      assertEquals(List.of("a"), ids(engine.search(Question.of("numéro un"))));
    }
  }

  @Test
  void aNumberInWordsIsMarkedWhole() throws IOException {
    List<Article> articles =
        List.of(TestIndex.french("a", "Renfort", "Les dix-sept, n° 2 compris.", "2024-01-01"));
    try (Engine engine = TestIndex.of(articles)) {
      assertEquals(
          List.of("Les <mark>dix-sept</mark>, <mark>n°</mark> <mark>2</mark> compris."),
          engine.search(Question.of("17 numéro deux")).hits().getFirst().snippets());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 % du PIB", "2% PIB", "PIB 2 pour cent", "deux pour cent du PIB"})
  void aPercentageIsOneWordHoweverItIsWritten(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french(
                "signe", "Effort", "Le pays vise 2 % de son PIB, non 5 %.", "2024-01-01"),
            TestIndex.french("mots", "Effort", "Ils visent deux pour cent du PIB.", "2024-01-01"),
            TestIndex.french("apart", "Effort", "Le PIB croît de 1 % en 2 ans.", "2024-01-01"),
            TestIndex.in("en", "other", "Target", "Two percent, or 2% of output.", "2024-01-01"));
    try (Engine engine = TestIndex.of(articles)) {
      Answer answer = engine.search(Question.of(asked));
      assertEquals(List.of("mots", "signe"), ids(answer).stream().limit(2).sorted().toList());
      assertEquals(0, ids(answer).stream().filter(id -> id.equals("apart")).count());
      assertEquals(
          List.of("Le pays vise <mark>2</mark> <mark>%</mark> de son <mark>PIB</mark>, non 5 %."),
          answer.hits().stream()
              .filter(hit -> hit.id().equals("signe"))
              .flatMap(hit -> hit.snippets().stream())
              .toList());
    }
  }

  @Test
  void aPercentageIsMarkedWholeWhereOtherWordsAreMissing() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("a", "Effort", "Ils visent deux pour cent du PIB.", "2024-01-01"),
            TestIndex.french("b", "Effort", "Le PIB de 2 pays croît de 1 %.", "2024-01-01"));
    try (Engine engine = TestIndex.of(articles)) {
      Answer answer = engine.search(Question.of("2 % du PIB chinois"));
      assertEquals(
          Map.of(
              "a",
              "Ils visent <mark>deux</mark> <mark>pour cent</mark> du <mark>PIB</mark>.",
              "b",
              "Le <mark>PIB</mark> de <mark>2</mark> pays croît de 1 %."),
          answer.hits().stream()
              .collect(Collectors.toMap(Hit::id, hit -> hit.snippets().getFirst())));
    }
  }

  private static List<String> ids(Answer answer) {
    return answer.hits().stream().map(Hit::id).toList();
  }
}
