package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Article;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two articles that hold what is asked for comes first. */
class WhatComesFirstTest {

  @ParameterizedTest
  @CsvSource({
    "quelle tulipe pour la jonquille, jonquille",
    "quelle jonquille pour la tulipe, tulipe",
    "Dans quelle TULIPE pour la jonquille ?, jonquille",
    "La jonquille pour quelle tulipe ?, jonquille",
    "what tulipe jonquille, jonquille",
  })
  void inAQuestionWhatIsAskedAboutCountsMoreThanTheKindOfAnswer(String asked, String first)
      throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("tulipe", "Fleur", "Une tulipe.", "2024-01-01"),
            TestIndex.french("jonquille", "Fleur", "Une jonquille.", "2024-01-01"));
    assertFirst(articles, asked, first, true);
  }

  @ParameterizedTest
  @CsvSource({
    "jonquille tulipe pivoine, true",
    "jonquille tulipe, false",
    "où jonquille tulipe pivoine ?, false",
  })
  void whatAnArticleBeginsWithIsWhatItIsAbout(String asked, boolean matters) throws IOException {
    String words = "Jonquille, tulipe et pivoine. ";
    String others = "Muguet. ".repeat(100);
    List<Article> articles =
        List.of(
            TestIndex.french("à la fin", "Fleurs", others + words, "2024-01-01"),
            TestIndex.french("au début", "Fleurs", words + others, "2024-01-01"));
    assertFirst(articles, asked, matters ? "au début" : "à la fin", matters);
  }

  /** Unless so many articles hold it that it says little wherever it stands. */
  @ParameterizedTest
  @CsvSource({"jonquille, true", "jonquilles, true", "jonquille tulipe, true", "muguet, false"})
  void aRareWordOrTwoThatAnArticleBeginsWith(String asked, boolean matters) throws IOException {
    String words = "Jonquille et tulipe. ";
    String others = "Muguet. ".repeat(100);
    List<Article> articles = new ArrayList<>();
    articles.add(TestIndex.french("à la fin", "Fleurs", others + words, "2024-01-01"));
    articles.add(TestIndex.french("au début", "Fleurs", words + others, "2024-01-01"));
    for (int i = 0; i < 12; i++)
      articles.add(TestIndex.french("autre " + i, "Fleurs", others, "2023-01-01"));
    assertFirst(articles, asked, matters ? "au début" : "à la fin", matters);
  }

  @ParameterizedTest
  @CsvSource({"départ des troupes", "départ troupes", "départs de troupe"})
  void ofTwoWordsAnArticleThatHoldsThemTogether(String asked) throws IOException {
    String between = " Le vent du large tourne au soir sans que la marine locale ne bouge. ";
    List<Article> articles =
        List.of(
            TestIndex.french(
                "loin",
                "Avis",
                "Les troupes, les troupes." + between + "Le départ du vent.",
                "2024-01-01"),
            TestIndex.french(
                "ensemble", "Avis", "Le vent." + between + "Le départ des troupes.", "2024-01-01"));
    assertFirst(articles, asked, "ensemble", true);
  }

  @ParameterizedTest
  @CsvSource({
    "NATO jonquille tulipe pivoine, true",
    "où NATO jonquille, true",
    "NATO jonquille tulipe, false",
  })
  void inALongTextANameAsTypedCountsMoreThanItsOtherForms(String asked, boolean matters)
      throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("autrement", "OTAN", "Jonquille, tulipe, pivoine.", "2024-01-01"),
            TestIndex.french("tapé", "NATO", "Jonquille, tulipe, pivoine.", "2024-01-01"));
    assertFirst(articles, asked, matters ? "tapé" : "autrement", matters);
  }

  @ParameterizedTest
  @CsvSource({"NATO jonquille tulipe pivoine, true", "NATO jonquille pivoine, false"})
  void inALongTextANameCountsMoreThanAWord(String asked, boolean matters) throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("mot", "Avis", "Jonquille, tulipe, pivoine.", "2024-01-01"),
            TestIndex.french("nom", "Avis", "NATO, jonquille, tulipe.", "2024-01-01"));
    assertFirst(articles, asked, matters ? "nom" : "mot", true);
  }

  /** A long article holds some of them by chance. */
  @ParameterizedTest
  @CsvSource({"'', long", "dahlia glycine bégonia camélia, court"})
  void ofAPassageAShortArticleThatHoldsAThirdOfItsWords(String more, String first)
      throws IOException {
    String words = "jonquille tulipe pivoine capucine bruyère marguerite violette primevère jasmin";
    String others = " muguet".repeat(60);
    List<Article> articles =
        List.of(
            TestIndex.french(
                "long", "Fleurs", words + " dahlia glycine bégonia camélia" + others, "2024-01-01"),
            TestIndex.french(
                "court", "Fleurs", "jonquille capucine violette dahlia camélia", "2024-01-01"),
            TestIndex.french("autre", "Fleurs", "tulipe bruyère primevère bégonia", "2024-01-01"),
            TestIndex.french(
                "dernier", "Fleurs", "pivoine marguerite jasmin glycine", "2024-01-01"));
    assertFirst(articles, words + " " + more, first, true);
  }

  @Test
  void anArticleWhoseTitleHoldsTheWholeTopic() throws IOException {
    String others = "Muguet. ".repeat(100);
    List<Article> articles =
        List.of(
            TestIndex.french(
                "texte", "Avis", "Jonquilles et tulipes. Jonquilles. " + others, "2024-01-01"),
            TestIndex.french("titre", "Jonquilles et tulipes", others, "2024-01-01"));
    assertFirst(articles, "jonquilles tulipes", "titre", true);
  }

  @Test
  void anArticleThatAlsoHoldsAWordOfTheSameFamily() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.french("mot", "Avis", "La désignation du préfet. On mange.", "2024-01-01"),
            TestIndex.french(
                "famille", "Avis", "La désignation du préfet. On désigne.", "2024-01-01"));
    assertFirst(articles, "désignation préfet", "famille", true);
  }

  /**
   * @param higher whether it scores higher than the other, or merely stands before it
   */
  private static void assertFirst(
      List<Article> articles, String asked, String first, boolean higher) throws IOException {
    try (Engine few = TestIndex.of(articles)) {
      List<Hit> hits = few.search(Question.of(asked).withSort(Question.Sort.RELEVANCE)).hits();
      assertEquals(first, hits.getFirst().id());
      assertEquals(higher, hits.getFirst().score() > hits.get(1).score(), "" + hits);
    }
  }
}
