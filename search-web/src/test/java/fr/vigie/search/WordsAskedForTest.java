package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Article;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of what is typed an article must hold, over archives made for it. */
class WordsAskedForTest {

  @ParameterizedTest
  @ValueSource(strings = {"日本", "일본", "日本 NATO", "NATO 日本", "일본 나토", "OTAN 일본"})
  void namesInScriptsThatNoArticleIsWrittenInAreKnown(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("japon", "Visite", "L’OTAN et le Japon se parlent.", "2024-01-01"),
            TestIndex.french("otan", "Sommet", "L’OTAN se réunit sans partenaire.", "2024-01-02"));
    try (Engine french = TestIndex.of(articles)) {
      assertEquals(List.of("japon"), ids(french.search(Question.of(asked))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"北大西洋条約機構", "나토", "북대서양조약기구", "«나토»"})
  void aNameInSuchAScriptIsAnsweredAsTheFrenchOne(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("corps", "Visite", "Le Japon parle à l’OTAN.", "2024-01-01"),
            TestIndex.french("titre", "L’OTAN se réunit", "Sans partenaire.", "2024-01-02"),
            TestIndex.french("long", "Traité", "L’Alliance atlantique d’abord.", "2024-01-03"),
            TestIndex.french("autre", "Visite", "Le Japon seul.", "2024-01-04"));
    try (Engine french = TestIndex.of(articles)) {
      Answer otan = french.search(Question.of("OTAN"));
      Answer same = french.search(Question.of(asked));
      assertEquals(3, otan.total());
      assertEquals(otan.hits(), same.hits(), "the same, marked alike");
      assertEquals(otan.notes(), same.notes());
    }
  }

  @Test
  void textInSuchAScriptIsFoundAsItIsQuoted() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("cité", "Le carnet", "Il y avait écrit 銀座の猫.", "2024-01-01"),
            TestIndex.french("autre", "Le carnet", "Il y avait écrit 猫の銀座.", "2024-01-02"));
    try (Engine french = TestIndex.of(articles)) {
      assertEquals(List.of("cité"), ids(french.search(Question.of("=\"銀座の猫\""))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"①", "㎏", "の", "を は", "를", "ʹ"})
  void signsAndParticlesThatAreNoWordFindNothing(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.in("ja", "ja", "会談", "防衛相の会談を行った。", "2024-01-01"),
            TestIndex.in("ko", "ko", "회담", "장관이 회담을 했다.", "2024-01-02"));
    try (Engine asian = TestIndex.of(articles)) {
      assertEquals(List.of(), ids(asian.search(Question.of(asked))));
    }
  }

  @Test
  void ofAProperNameThatNoArticleHasAllWordsAreAskedFor() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("île", "Vacances", "Les îles du golfe et leur phare.", "2024-01-01"),
            TestIndex.french("pilote", "Course", "Leclerc gagne à Monza.", "2024-01-02"),
            TestIndex.french("char", "Blindés", "Les chars français, des Leclerc.", "2024-01-03"));
    try (Engine few = TestIndex.of(articles)) {
      assertEquals(List.of(), ids(few.search(Question.of("îles Senkaku"))));
      assertEquals(List.of("char"), ids(few.search(Question.of("char Leclerc"))));
      assertEquals(
          List.of("île"), ids(few.search(Question.of("îles Senkaku phare"))), "beside other words");
    }
  }

  @Test
  void anEventAmongOtherWordsIsAlsoToldWithoutItsName() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("seat", "Vu à Evere", "Au siège de l’OTAN, un sommet.", "2018-07-12"),
            TestIndex.french("other", "Sommet du G7", "Le G7 parle du climat.", "2018-06-08"),
            TestIndex.french("named", "Londres", "Le sommet de l’OTAN, enfin.", "2019-12-03"));
    try (Engine few = TestIndex.of(articles)) {
      assertEquals(List.of("seat"), ids(few.search(Question.of("sommet de l’OTAN 2018"))));
      assertEquals(List.of("named"), ids(few.search(Question.of("sommet de l’OTAN"))));
      assertEquals(List.of("named"), ids(few.search(Question.of("sommet de l’OTAN Londres"))));
    }
  }

  @Test
  void aYearAmongOtherWordsIsThatOfTheTextOrOfItsDate() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("datée", "Attaque du port", "Un port attaqué hier.", "2017-03-22"),
            TestIndex.french("dite", "Jardins", "L’attaque du port de 2017.", "2020-08-20"),
            TestIndex.french("autre", "Attaque du port", "Un port attaqué.", "2019-05-02"),
            TestIndex.french("année", "Fleurs", "De belles fleurs.", "2017-05-02"));
    try (Engine few = TestIndex.of(articles)) {
      Answer answer = few.search(Question.of("attaque port 2017"));
      assertEquals(List.of("datée", "dite"), ids(answer));
      assertEquals(
          "<mark>Attaque</mark> du <mark>port</mark>", answer.hits().getFirst().titleMarked());
      assertTrue(answer.hits().getLast().snippets().getFirst().contains("<mark>2017</mark>"));
      assertEquals(List.of(), answer.notes());
      assertEquals(List.of("datée", "dite"), ids(few.search(Question.of("attaque ET port 2017"))));
      assertEquals(List.of("dite"), ids(few.search(Question.of("2017"))), "alone it is a word");
      assertEquals(
          Set.of("datée", "autre"),
          Set.copyOf(ids(few.search(Question.of("attaque port -2017")))),
          "and so it is where it is excluded");
      assertEquals(
          List.of(), ids(few.search(Question.of("\"port 2017\" ET attaque"))), "or in a phrase");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sommet OTAN août 2018", "AOUT 2018 sommet OTAN", "OTAN August 2018"})
  void aMonthBeforeAYearIsThatOfTheTextOrOfItsDate(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("avant", "Sommet de l’OTAN", "L’OTAN réunie.", "2018-07-30"),
            TestIndex.french("datée", "Sommet de l’OTAN", "L’OTAN réunie.", "2018-08-12"),
            TestIndex.french("dite", "Sommets", "Au sommet de l’OTAN d’août 2018.", "2019-01-20"),
            TestIndex.french("mois", "Vacances", "De belles vacances.", "2018-08-14"));
    try (Engine few = TestIndex.of(articles)) {
      List<String> found = ids(few.search(Question.of(asked)));
      assertEquals(Set.of("datée", "dite"), Set.copyOf(found.subList(0, 2)));
      assertFalse(found.contains("mois"), "the date alone is not enough");
    }
  }

  @Test
  void theWordsOfAProperNameThatNoArticleHasAreNotTranslated() throws IOException {
    List<Article> articles =
        List.of(TestIndex.french("jante", "Essai", "La jante du Pacifique.", "2024-01-01"));
    try (Engine one = TestIndex.of(articles)) {
      assertEquals(List.of(), ids(one.search(Question.of("Rim of the Pacific"))));
    }
  }

  @Test
  void aModelIsNotFoundByTheWordAndTheNumberOfItsName() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("avion", "Alerte", "Un Mirage 2000 a décollé.", "2024-01-01"),
            TestIndex.french(
                "voiture", "Essai", "La Mirage coûte 2000 euros, à Orange.", "2024-01-02"));
    try (Engine few = TestIndex.of(articles)) {
      assertEquals(List.of("avion"), ids(few.search(Question.of("Mirage 2000 alerte"))));
      Answer answer = few.search(Question.of("Mirage 2000 Orange"));
      assertTrue(answer.notes().getFirst().contains("les deux mots"), "" + answer.notes());
    }
  }

  @Test
  void anAcronymThatNoArticleHasIsNotReadAsAPlural() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("course", "Course", "La FIA a tranché.", "2024-01-01"),
            TestIndex.french("bric", "Atelier", "Fait de bric et de broc.", "2024-01-02"));
    try (Engine few = TestIndex.of(articles)) {
      assertEquals(List.of(), ids(few.search(Question.of("FIAS"))));
      assertEquals(List.of(), ids(few.search(Question.of("brics"))));
      assertEquals(List.of("course"), ids(few.search(Question.of("FIA"))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"coup d etat", "le coup d etat", "\"coup d etat\"", "=\"coup d etat\"", "l etat"})
  void theApostropheOfAnElisionNeedNotBeTyped(String asked) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("putsch", "Nuit", "Un coup d’État a échoué.", "2024-01-01"),
            TestIndex.french("autre", "Jour", "Un coup de vent, point D.", "2024-01-02"));
    try (Engine few = TestIndex.of(articles)) {
      assertEquals(List.of("putsch"), ids(few.search(Question.of(asked))));
    }
  }

  @Test
  void theCountryOfAMinisterMayStandInsideHisTitle() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("empereur", "Japon", "L’empereur du Japon a parlé.", "2024-01-01"),
            TestIndex.french(
                "ministre", "Visite", "Le ministre japonais de la Défense.", "2024-01-02"));
    try (Engine few = TestIndex.of(articles)) {
      Answer answer = few.search(Question.of("ministre de la Défense japonais"));
      assertEquals("ministre", answer.hits().getFirst().id());
    }
  }

  @Test
  void aNumberAloneDoesNotStandForWhatWasAsked() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("clause", "Clause 5", "La jonquille.", "2024-01-01"),
            TestIndex.french("mot", "Clause", "Sans numéro.", "2024-01-02"),
            TestIndex.french("nombre", "Bilan", "Il y eut 5 jonquilles.", "2024-01-03"));
    try (Engine few = TestIndex.of(articles)) {
      assertEquals(List.of("clause"), ids(few.search(Question.of("clause 5"))));
      assertEquals(Set.of("clause", "mot"), Set.copyOf(ids(few.search(Question.of("clause 9")))));
      assertEquals(List.of(), ids(few.search(Question.of("tulipe 5"))));
      assertEquals(Set.of("nombre", "clause"), Set.copyOf(ids(few.search(Question.of("5")))));
      assertEquals(2, few.search(Question.of("combien de tulipes en 5 ?")).total());
    }
  }

  @Test
  void ofFourWordsThreeWillDoBesideThoseThatHaveAll() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("tous", "Jonquille", "Tulipe, pivoine et muguet.", "2024-01-01"),
            TestIndex.french("trois", "Tulipe", "Jonquille et pivoine.", "2024-01-02"),
            TestIndex.french("deux", "Tulipe", "Jonquille, jonquille.", "2024-01-03"));
    try (Engine few = TestIndex.of(articles)) {
      Answer answer = few.search(Question.of("jonquille tulipe pivoine muguet"));
      assertEquals(List.of("tous", "trois"), ids(answer));
      assertTrue(answer.notes().getFirst().contains("au moins 3"), "" + answer.notes());
      answer = few.search(Question.of("jonquille tulipe pivoine"));
      assertEquals(2, answer.total(), "of three words all are asked for");
      assertEquals(List.of(), answer.notes());
    }
  }

  @Test
  void ofALongTextTheRarestWordsAreAskedForAndANoteSaysSo() throws IOException {
    String text =
        IntStream.range(0, 40)
            .mapToObj(i -> "mot" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
            .collect(Collectors.joining(" "));
    List<Article> articles =
        List.of(
            TestIndex.french("long", "Jonquille", text, "2024-01-01"),
            TestIndex.french("court", "Jonquille", "La jonquille.", "2024-01-02"));
    try (Engine few = TestIndex.of(articles)) {
      Answer answer = few.search(Question.of("jonquille " + text));
      assertEquals(List.of("long"), ids(answer));
      assertEquals("Jonquille", answer.hits().getFirst().titleMarked(), "of the frequent ones");
      assertTrue(answer.notes().getFirst().contains("32 mots"), "" + answer.notes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "où jonquille tulipe, 2",
    "dans quelle jonquille tulipe, 2",
    "jonquille tulipe ?, 2",
    "la jonquille ou tulipe, 1",
    "la jonquille qui tulipe, 1",
  })
  void aQuestionBeginsOrEndsAsOne(String asked, int found) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("les deux", "Jonquille", "Et tulipe.", "2024-01-01"),
            TestIndex.french("une", "Jonquille", "Et muguet.", "2024-01-02"));
    try (Engine few = TestIndex.of(articles)) {
      assertEquals(found, few.search(Question.of(asked)).total());
    }
  }

  @Test
  void theWordsOfAnExpressionMayStandApartWhenFewArticlesNameIt() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("nommé", "Un exercice naval", "Au large de Toulon.", "2024-01-01"),
            TestIndex.french("autrement", "Des manœuvres navales", "À Brest.", "2024-01-02"),
            TestIndex.french(
                "décrit", "Un exercice", "La force navale y prend part.", "2024-01-03"),
            TestIndex.french("autre", "Un exercice comptable", "De fin d’année.", "2024-01-05"));
    try (Engine few = TestIndex.of(articles)) {
      Answer answer = few.search(Question.of("exercice naval"));
      Set<String> named = Set.of("nommé", "autrement");
      assertEquals(named, answer.hits().stream().map(Hit::id).collect(Collectors.toSet()));
      answer = few.search(Question.of("exercice naval Brest"));
      assertEquals(List.of("autrement"), ids(answer));
      answer = few.search(Question.of("exercice naval force"));
      assertEquals("décrit", answer.hits().getFirst().id());
      assertTrue(answer.notes().getFirst().contains("« exercice naval »"), "" + answer.notes());
      answer = few.search(Question.of("exercice SAUF (exercice naval)"));
      assertEquals(2, answer.total(), "what is excluded is what is named");
    }
  }

  @Test
  void anArticleThatHoldsMoreOfTheWordsOfAnExpressionComesFirst() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("nommé", "Des manœuvres navales", "À Brest.", "2024-01-01"),
            TestIndex.french("port", "Toulon", "Toulon et son port.", "2024-01-02"),
            TestIndex.french("alerte", "Un exercice d’alerte", "À Toulon.", "2024-01-03"));
    try (Engine few = TestIndex.of(articles)) {
      Answer answer = few.search(Question.of("exercice naval Toulon"));
      assertEquals(List.of("nommé", "alerte", "port"), ids(answer));
      assertEquals("Un <mark>exercice</mark> d’alerte", answer.hits().get(1).titleMarked());
    }
  }

  @Test
  void aNameWithoutItsSmallWordsIsAnsweredByTheNameInAllItsForms() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("nommé", "En mer de Chine orientale", "Une ronde.", "2024-01-01"),
            TestIndex.in("en", "en", "Patrol", "In the South China Sea.", "2024-01-02"),
            TestIndex.french("mots", "La Chine, la Chine", "Sa mer, sa mer.", "2024-01-03"),
            TestIndex.french("mer", "La mer", "Au Japon.", "2024-01-04"));
    try (Engine few = TestIndex.of(articles)) {
      Answer answer = few.search(Question.of("mer chine orientale"));
      assertEquals(List.of("nommé"), ids(answer));
      String marked = answer.hits().getFirst().titleMarked();
      assertEquals("En <mark>mer de Chine orientale</mark>", marked);
      answer = few.search(Question.of("mer chine méridionale"));
      assertEquals(List.of("en"), ids(answer));
      assertEquals(List.of(), answer.notes(), "nothing was given up");
      assertEquals(List.of("en"), ids(few.search(Question.of("+(mer chine méridionale) patrol"))));
      answer = few.search(Question.of("mer chine"));
      assertEquals(List.of("nommé", "en", "mots"), ids(answer), "what is named first");
      assertEquals(0, few.search(Question.of("\"mer chine orientale\" ET mer")).total());
      answer = few.search(Question.of("mer SAUF (mer chine orientale)"));
      assertEquals(Set.of("mots", "mer"), Set.copyOf(ids(answer)));
    }
  }

  @Test
  void suchWordsStillFindWhatTheyWouldFindAsWords() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("nommé", "Japon", "Ses forces d’autodéfense.", "2024-01-01"),
            TestIndex.in("en", "en", "Japan", "The Self-Defense Forces.", "2024-01-02"),
            TestIndex.french("mots", "Autodéfense", "De toutes ses forces.", "2024-01-03"));
    try (Engine few = TestIndex.of(articles)) {
      Answer asked = few.search(Question.of("forces autodéfense"));
      assertEquals(Set.of("nommé", "en", "mots"), Set.copyOf(ids(asked)));
      assertEquals("mots", ids(asked).getLast());
      assertEquals(List.of("mots"), ids(few.search(Question.of("forces autodéfense toutes"))));
    }
  }

  private static List<String> ids(Answer answer) {
    return answer.hits().stream().map(Hit::id).toList();
  }
}
