package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.Engine.UnknownCursorException;
import fr.vigie.search.Facets.DateCount;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Sort;
import fr.vigie.search.lucene.TestIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader finds, over a handful of articles. */
class SearchTest {

  private final Engine engine =
      TestIndex.of(
          List.of(
              TestIndex.french(
                  "otan",
                  "L’OTAN et le Japon",
                  "Le Japon se rapproche de l'Alliance atlantique.",
                  "2023-11-15",
                  "JP"),
              TestIndex.french(
                  "nato",
                  "Sommet",
                  "L’Organisation du traité de l’Atlantique Nord se réunit.",
                  "2022",
                  "BE"),
              TestIndex.french(
                  "usfj",
                  "",
                  "Les Forces américaines au Japon (USFJ) changent.\nDeux PAC-3 & un F-35A.",
                  "2024-07",
                  "US",
                  "JP"),
              TestIndex.french(
                  "armee",
                  "L’armée sud-coréenne",
                  "Des missiles <b>nord-coréens</b> visent Séoul.",
                  "",
                  "KR",
                  "KP"),
              TestIndex.french(
                  "arme",
                  "Une arme ancienne",
                  "L’armement de la marine, ses armes.",
                  "2010-01-01",
                  "FR")));

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void everyFormOfAConceptFindsTheSameArticlesInTheSameOrder() {
    List<String> expected = ids("OTAN");
    assertEquals(Set.of("otan", "nato"), Set.copyOf(expected));
    for (String form :
        List.of(
            "l’OTAN",
            "nato",
            "Organisation du traité de l'Atlantique Nord",
            "ALLIANCE ATLANTIQUE")) {
      assertEquals(expected, ids(form), form);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"OTAN", "NATO", "l'Alliance atlantique", "« NATO »", "NATO Japan"})
  void ofArticlesAboutAsGoodThoseInTheReadersLanguageComeFirstWhateverNameIsTyped(String name) {
    try (Engine two =
        TestIndex.of(
            List.of(
                TestIndex.in("en", "en", "NATO and Japan", "NATO meets in Japan.", "2024-01-01"),
                TestIndex.french(
                    "fr", "OTAN et Japon", "Au Japon l’OTAN se réunit ce jour.", "2024-01-01")))) {
      Question french = Question.of(name);
      assertEquals(List.of("fr", "en"), ids(two, french));
      assertEquals(List.of("en", "fr"), ids(two, french.withUi(Locale.ENGLISH)));
    }
  }

  @Test
  void lookAlikesAreKeptApart() {
    assertEquals(List.of("armee"), ids("armée"));
    assertEquals(List.of("arme"), ids("arme"));
    assertEquals(List.of("arme"), ids("armement"));
    assertEquals(List.of("armee"), ids("\"Corée du Nord\""));
    assertEquals(List.of("usfj"), ids("F35"));
    assertEquals(List.of(), ids("F-36"));
  }

  @Test
  void aSearchForACapitalIsNotOneForItsCountry() {
    assertEquals(List.of("armee"), ids("Seoul"));
  }

  @Test
  void theWholeFormIsMarkedAndItsArticleIsNot() {
    Hit hit = hit("OTAN", "nato");
    assertEquals(
        "L’<mark>Organisation du traité de l’Atlantique Nord</mark> se réunit.",
        hit.snippets().getFirst().replace("&#39;", "'"));
    assertEquals("L’<mark>OTAN</mark> et le Japon", hit("NATO", "otan").titleMarked());
  }

  @Test
  void onlyTheMarksAreMarkup() {
    assertEquals(
        "Des <mark>missiles</mark> &lt;b&gt;nord-coréens&lt;/b&gt; visent Séoul.",
        hit("missile", "armee").snippets().getFirst());
    assertTrue(
        hit("PAC3", "usfj").snippets().getFirst().contains("<mark>PAC-3</mark> &amp; un F-35A"));
  }

  @Test
  void aPhraseIsMarkedWhereItStandsAsAPhrase() {
    Hit hit = hit("\"rapproche de l’OTAN\"", "otan");
    assertEquals("L’OTAN et le Japon", hit.titleMarked());
    assertEquals(
        "Le Japon se <mark>rapproche</mark> <mark>de</mark> l&#39;<mark>Alliance atlantique</mark>.",
        hit.snippets().getFirst());
  }

  @Test
  void anArticleWithoutTitleShowsItsFirstWordsMarkedAsATitleIs() {
    Hit hit = hit("USFJ", "usfj");
    assertEquals("Les Forces américaines au Japon (USFJ) changent.", hit.title());
    assertEquals(
        "Les <mark>Forces américaines au Japon</mark> (<mark>USFJ</mark>) changent.",
        hit.titleMarked());
  }

  @Test
  void aFacetIgnoresItsOwnSelectionAndNoOther() {
    Question question = Question.of("").withSelected(Map.of(Facet.COUNTRY, Set.of("JP")));
    Answer answer = engine.search(question);
    assertEquals(2, answer.total());
    List<Facets.Value> countries = answer.facets().of(Facet.COUNTRY);
    assertEquals(6, countries.size());
    assertEquals(new Facets.Value("JP", "Japon", 2, true), countries.getFirst());
    assertEquals(2, answer.facets().of(Facet.LANG).getFirst().count());
  }

  @Test
  void datesAreCountedByYearWhenTheSpanIsOverTenYears() {
    assertEquals(
        List.of(
            new DateCount("2010", 1),
            new DateCount("2022", 1),
            new DateCount("2023", 1),
            new DateCount("2024", 1)),
        engine.search(Question.of("")).facets().dates());
    assertEquals(
        List.of(new DateCount("2022-01", 1), new DateCount("2023-11", 1)),
        engine.search(Question.of("OTAN")).facets().dates());
  }

  @Test
  void aYearIsTheSameWhateverDigitsTheMachineWrites() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("fa-IR"));
    try {
      datesAreCountedByYearWhenTheSpanIsOverTenYears();
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void aPeriodHoldsEveryDateThatMayLieInIt() {
    Question period = Question.of("").withPeriod(Period.of("2022-06", "2024-07-10"));
    assertEquals(
        new TreeSet<>(Set.of("nato", "otan", "usfj", "armee")), new TreeSet<>(ids(period)));
    Facets facets = engine.search(period).facets();
    assertEquals(1, facets.undated());
    assertEquals(engine.search(Question.of("")).facets().dates(), facets.dates());
  }

  @Test
  void theNewestComesFirstAndTheUndatedLast() {
    assertEquals(List.of("usfj", "otan", "nato", "arme", "armee"), ids(Question.of("")));
    assertEquals(
        List.of("arme", "nato", "otan", "usfj", "armee"),
        ids(Question.of("").withSort(Sort.OLDEST)));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    for (Sort sort : Sort.values()) {
      Question question =
          Question.of("Japon OU armée OU arme OU sommet").withSort(sort).withPage(2, "");
      List<String> seen = new ArrayList<>();
      Answer answer = engine.search(question);
      seen.addAll(answer.hits().stream().map(Hit::id).toList());
      while (answer.next().isPresent()) {
        answer = engine.search(question.withPage(2, answer.next().get()));
        seen.addAll(answer.hits().stream().map(Hit::id).toList());
      }
      assertEquals(ids(question.withPage(100, "")), seen, sort.name());
    }
  }

  @Test
  void aCursorIsGoodForItsOwnQuestionOnly() {
    String cursor = engine.search(Question.of("").withPage(1, "")).next().orElseThrow();
    assertThrows(
        UnknownCursorException.class,
        () -> engine.search(Question.of("Japon").withPage(1, cursor)));
    assertThrows(
        UnknownCursorException.class, () -> engine.search(Question.of("").withPage(1, "rubbish")));
  }

  @Test
  void fewerWordsAreAskedForWhenNoArticleHasThemAll() {
    Answer answer = engine.search(Question.of("armée introuvable missiles"));
    assertEquals(List.of("armee"), answer.hits().stream().map(Hit::id).toList());
    assertEquals(1, answer.notes().size());
    assertTrue(answer.notes().getFirst().contains("au moins 2"), answer.notes().toString());
  }

  @Test
  void aPhraseThatStandsNowhereIsReadAsWords() {
    Answer answer = engine.search(Question.of("\"Japon OTAN\" Alliance"));
    assertEquals(List.of("otan"), answer.hits().stream().map(Hit::id).toList());
    assertTrue(answer.notes().getFirst().contains("guillemets"), answer.notes().toString());
    assertEquals(List.of(), ids("\"armes missiles\" ET marine"), "what ET requires stays required");
    assertEquals(List.of(), ids("=\"ses arme\" marine"), "a literal phrase stays one");
  }

  @Test
  void theQuotesOfAPastedHeadlineAskForNothing() {
    Answer answer =
        engine.search(Question.of("Le Japon \"craint\" des missiles : armée en alerte"));
    assertEquals("armee", answer.hits().getFirst().id());
    assertTrue(
        answer.notes().getFirst().contains("les 5 mots")
            && answer.notes().getFirst().contains("au moins 2"),
        () -> "words are counted as they are then looked for: " + answer.notes());
  }

  @Test
  void theSignsOfAPassageAskForNothing() {
    String passage =
        "Des missiles (portée : -1 500 km) ont été tirés par l’armée : le \"projet\" inquiète Séoul,"
            + " dans une région où les tirs se suivent, et la presse s’en émeut.";
    Answer answer = engine.search(Question.of(passage));
    assertEquals("armee", answer.hits().getFirst().id());
    assertTrue(answer.interpreted().contains("projet"), answer.interpreted());
    assertEquals(
        Set.of(),
        Set.copyOf(ids("missiles tirs essais région presse portée marine guerre -arme \"projet\"")),
        "words without any between them that a sentence would have are a list, whose signs count");
  }

  @Test
  void theDashesOfAPassageInSentencesExcludeNothing() {
    String passage =
        "Séoul s’inquiète de ces tirs.- Des missiles de l’armée -Les tirs se suivent dans la région,"
            + " --et la presse s’en émeut -une première- sans que le pays réponde.";
    Answer answer = engine.search(Question.of(passage));
    assertEquals("armee", answer.hits().getFirst().id());
    assertEquals(
        List.of(),
        ids("les missiles de l’armée et ce que la presse en a dit dans le pays -missile"),
        "words in no sentence are typed, whose signs count");
  }

  @Test
  void aWordOfTheSameFamilyRaisesAnArticleAndFindsNone() {
    try (Engine articles =
        TestIndex.of(
            List.of(
                TestIndex.french("other", "", "Un préfet et un ministre : ensemble.", "2024"),
                TestIndex.french("kin", "", "Un préfet et un ministre : désignation.", "2024"),
                TestIndex.french("only", "", "La désignation se fait.", "2024")))) {
      Answer answer = articles.search(Question.of("ministre préfet désigné"));
      assertEquals(List.of("kin", "other"), answer.hits().stream().map(Hit::id).toList());
    }
  }

  @Test
  void whatIsExcludedStaysOut() {
    assertEquals(List.of(), ids("arme ancienne marine de 2010 \"ses armes\" -2010 -armement"));
  }

  @Test
  void whenFewArticlesHoldManyWordsThoseThatHoldHalfAreShownToo() {
    String text = "missiles visent Séoul armée sud-coréenne ancienne";
    Answer answer = engine.search(Question.of(text));
    assertEquals("armee", answer.hits().getFirst().id());
    assertTrue(answer.total() >= 1);
    Answer filtered =
        engine.search(Question.of(text).withSelected(Map.of(Facet.COUNTRY, Set.of("KR"))));
    assertEquals(answer.notes(), filtered.notes(), "a filter does not change how words are read");
  }

  @Test
  void aTextOfAnyLengthIsAnswered() {
    String words =
        IntStream.range(0, 190)
            .mapToObj(i -> "missile" + (char) ('a' + i % 26) + i)
            .reduce("", (a, b) -> a + " " + b);
    assertEquals(0, engine.search(Question.of(words.substring(0, 1_900))).total());
    String either = "arme" + " OU armes".repeat(190);
    assertTrue(engine.search(Question.of(either)).total() > 0);
  }

  @Test
  void theQueryLanguageWorks() {
    assertEquals(List.of("otan"), ids("OTAN SAUF sommet"));
    assertEquals(Set.of("otan", "usfj"), Set.copyOf(ids("pays:Japon")));
    assertEquals(List.of("otan"), ids("pays:Japon date:2023"));
    assertEquals(List.of("arme"), ids("titre:arme"));
    assertEquals(List.of(), ids("titre:marine"));
    assertEquals(Set.of("armee", "arme"), Set.copyOf(ids("arm* -OTAN")));
    assertEquals(List.of("arme"), ids("=\"ses armes\""));
    assertEquals(List.of(), ids("=\"ses arme\""));
    assertEquals(List.of("armee"), ids("missiles PROCHE/6 Séoul"));
  }

  @Test
  void aLiteralTextKeepsInflectionApartAndForgivesCaseAndAccents() {
    for (String typed : List.of("=\"ses armes\"", "=\"SES ARMES\"", "=\"sès Armés\""))
      assertEquals(List.of("arme"), ids(typed), typed);
    assertEquals(List.of(), ids("=\"ses arme\""));
    assertEquals(List.of(), ids("=\"Organisation du traité de l’Atlantique Sud\""));
    assertEquals(List.of("otan"), ids("=\"OTAN\""), "no other name of the concept");
    assertEquals(List.of("arme"), ids("\"ses arme\""), "a phrase forgives inflection");
    assertEquals(Set.of("otan", "nato"), Set.copyOf(ids("\"OTAN\"")));
    assertTrue(engine.search(Question.of("=\"ses armes\"")).interpreted().contains("exactement"));
    assertTrue(engine.search(Question.of("\"ses arme\"")).interpreted().equals("« ses arme »"));
  }

  @Test
  void theArticlePageMarksWhatTheListMarks() {
    ArticleView article = engine.article("usfj", Question.of("F-35")).orElseThrow();
    assertTrue(article.marked().contains("un <mark>F-35A</mark>."), article.marked());
    assertEquals(
        "Les Forces américaines au Japon (USFJ) changent.\nDeux PAC-3 & un F-35A.", article.text());
    assertTrue(engine.article("nothing", Question.of("")).isEmpty());
  }

  @Test
  void anExportHoldsEveryHitInOrder() {
    List<String> exported = new ArrayList<>();
    engine.exportHits(Question.of("").withPage(1, ""), hit -> exported.add(hit.id()));
    assertEquals(ids(Question.of("")), exported);
  }

  @Test
  void totalsAreExactAtAnySize() {
    try (Engine many =
        TestIndex.of(
            IntStream.range(0, 12_000)
                .mapToObj(i -> TestIndex.french("d" + i, "", "Le Japon.", "2024-01-01", "JP"))
                .toList())) {
      Answer answer = many.search(Question.of("Japon").withPage(0, ""));
      assertEquals(12_000, answer.total());
      assertEquals(12_000, answer.facets().of(Facet.COUNTRY).getFirst().count());
    }
  }

  private List<String> ids(String text) {
    return ids(Question.of(text));
  }

  private List<String> ids(Question question) {
    return ids(engine, question);
  }

  private static List<String> ids(Engine engine, Question question) {
    return engine.search(question).hits().stream().map(Hit::id).toList();
  }

  private Hit hit(String text, String id) {
    return engine.search(Question.of(text)).hits().stream()
        .filter(hit -> hit.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
