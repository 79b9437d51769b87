package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Article;
import fr.vigie.article.Given;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.RawArticle;
import fr.vigie.search.Question.Expand;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** English words find French articles, unless that is switched off; French queries stay. */
class EnglishWordsTest {

  private final Engine engine =
      TestIndex.of(
          List.of(
              french(
                  "armes", "Greffe", "Les armes sont remises au greffe avant la fin de l’enquête."),
              article("menace", "La menace pèse sur la pêche et sur les pêcheurs du golfe."),
              english("pistol", "The suspect laid his weapon on the table of the courtroom."),
              article("port", "Le port du casque est obligatoire sur le chantier."),
              article("bail", "La location du hangar se fait au bureau."),
              article("lieu", "Ce lieu est un endroit choisi, un emplacement sûr.")));

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource({
    "weapons, pistol armes, pistol",
    "threat to fishing, menace, ''",
    "the threats, menace, ''",
    "threat OR enquiry, menace, ''",
    "texte:threat, menace, ''",
    "titre:threat, menace, ''",
    "\"threat\", menace, ''",
    "=\"threat\", '', ''",
    "threa*, '', ''",
    "le port du weapon, port pistol, port pistol",
    "pêche SAUF threat, menace, menace",
    "casque, port, port",
    "location, bail, bail",
    "Location, bail, bail",
    "location of the weapons, pistol armes lieu bail, bail pistol",
  })
  void findFrenchArticles(String query, String expected, String typedOnly) {
    assertEquals(words(expected), ids(Question.of(query)));
    assertEquals(words(typedOnly), ids(Question.of(query).withExpand(Expand.OFF)));
  }

  @Test
  void whatIsTypedComesFirstAndWhatIsMarkedIsWhatMatched() {
    Answer answer = engine.search(Question.of("weapon"));
    assertEquals(List.of("pistol", "armes"), answer.hits().stream().map(Hit::id).toList());
    assertTrue(answer.notes().getFirst().contains("weapon (armes)"), answer.notes().toString());
    assertEquals(List.of("armes"), marked(answer.hits().getLast().snippets()));
    assertEquals(List.of("armes"), article("armes", Expand.ON));
  }

  @Test
  void wordsTranslatedSideBySideComeFirst() {
    String between = " Le vent du large tourne au soir sans que la marine locale ne bouge.";
    try (Engine two =
        TestIndex.of(
            List.of(
                article("loin", "La menace demeure." + between + " Elle interdit la pêche."),
                article("près", "La menace interdit la pêche. Elle demeure." + between)))) {
      assertEquals(List.of("près", "loin"), ids(two, "threat to fishing", Expand.ON));
    }
  }

  @Test
  void theFamilyOfATranslationIsOneToo() {
    String threat = "La menace qui pèse sur la pêche des ports gêne le ";
    try (Engine two =
        TestIndex.of(
            List.of(
                article("étranger", threat + "boulanger."),
                article("parent", threat + "pêcheur.")))) {
      assertEquals(
          List.of("parent", "étranger"), ids(two, "threat to fishing in harbours", Expand.ON));
    }
  }

  @Test
  void switchedOffNothingOfItIsLeft() {
    Answer answer = engine.search(Question.of("weapon").withExpand(Expand.OFF));
    assertEquals(List.of(), answer.notes());
    assertEquals(List.of(), article("armes", Expand.OFF));
  }

  @Test
  void anEnglishWordIsNoSlipOfThePen() {
    assertEquals(Optional.empty(), engine.search(Question.of("threat")).suggestion());
  }

  /** The judged queries of the test corpus are French, but for those named here. */
  @Test
  void frenchQueriesAreReadAsBefore() throws IOException {
    Engine corpus = CorpusIndex.engine();
    for (String line : Files.readAllLines(CorpusIndex.CORPUS.resolve("queries.tsv"))) {
      String query = line.substring(line.indexOf('\t') + 1);
      Answer on = corpus.search(Question.of(query));
      boolean translated = on.notes().stream().anyMatch(note -> note.startsWith("Mots anglais"));
      if (translated) assertFalse(isFrench(query), query + ": " + on.notes());
      else assertEquals(ids(corpus, query, Expand.OFF), ids(corpus, query, Expand.ON), query);
    }
  }

  private static boolean isFrench(String query) {
    return Pattern.compile("[éèêàçôîû]|(?i)\\b(le|la|les|des|du|de|en|et|au|aux|un|une)\\b")
        .matcher(query)
        .find();
  }

  private static List<String> ids(Engine engine, String query, Expand expand) {
    return engine.search(Question.of(query).withExpand(expand)).hits().stream()
        .map(Hit::id)
        .toList();
  }

  private List<String> ids(Question question) {
    return engine.search(question).hits().stream().map(Hit::id).toList();
  }

  private List<String> article(String id, Expand expand) {
    Question question = Question.of("weapon").withExpand(expand);
    ArticleView article = engine.article(id, question).orElseThrow();
    return marked(List.of(article.marked()));
  }

  private static List<String> marked(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Pattern.compile("<mark>(.*?)</mark>").matcher(text).results())
        .map(mark -> mark.group(1))
        .toList();
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static Article english(String id, String text) {
    RawArticle raw = new RawArticle(id, id, "", text, List.of(), Given.NOTHING);
    return new Article(
        raw, PublicationDate.UNKNOWN, "en", "", List.of(), List.of(), List.of(), List.of());
  }

  private static Article article(String id, String text) {
    return french(id, id, text);
  }

  private static Article french(String id, String title, String text) {
    return TestIndex.french(id, title, text, "2024-01-01");
  }
}
