package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Article;
import fr.vigie.search.Engine.Suggestion;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is typed wrong, or only begun, over the test corpus. */
class DidYouMeanTest {

  private final Engine engine = CorpusIndex.engine();

  @Test
  void suggestsWhatTheTableSays() throws IOException {
    String table = table();
    String suggested =
        table
            .lines()
            .map(line -> line.startsWith("#") ? line : suggested(line.split("\t")[0]))
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(table, suggested);
  }

  @Test
  void whatIsSuggestedFindsMore() throws IOException {
    for (String line : table().lines().filter(each -> !each.startsWith("#")).toList()) {
      String typed = line.split("\t")[0];
      Answer answer = engine.search(Question.of(typed));
      answer.suggestion().ifPresent(other -> assertFalse(findsNothing(other), other));
    }
  }

  /** A word of five letters is one letter away from many. */
  @Test
  void aWordOfOneArticleInThousandsCorrectsNoShortWord() throws IOException {
    List<Article> articles = new ArrayList<>();
    articles.add(TestIndex.french("un", "Deray", "Gérard Depardieu et Odile Deray.", "2024-01-01"));
    for (int i = 0; i < 1000; i++)
      articles.add(TestIndex.french("v" + i, "Les vignes", "La vigne pousse.", "2024-01-02"));
    try (Engine many = TestIndex.of(articles)) {
      assertEquals(Optional.empty(), many.search(Question.of("deraa")).suggestion());
      assertEquals(Optional.of("vigne"), many.search(Question.of("vinge")).suggestion());
      assertEquals(Optional.of("Depardieu"), many.search(Question.of("depardiu")).suggestion());
    }
  }

  @Test
  void completesNamesWordsAndTitles() {
    assertEquals(new Suggestion("OTAN", "concept"), completions("ota").getFirst());
    assertEquals(new Suggestion("OTAN", "concept"), completions("l’ota").getFirst());
    assertEquals(new Suggestion("Japon", "country"), completions("japo").getFirst());
    assertEquals(completions("défens"), completions("defens"));
    List<Suggestion> begun = completions("l'alli");
    assertTrue(begun.stream().anyMatch(DidYouMeanTest::isAlliance), begun.toString());
    assertTrue(completions("soldat").stream().anyMatch(s -> s.kind().equals("title")));
    assertEquals(List.of(), completions("x"));
  }

  /** Written as most articles write it. */
  private static boolean isAlliance(Suggestion suggestion) {
    return suggestion.kind().equals("word") && suggestion.text().equalsIgnoreCase("l'alliance");
  }

  private boolean findsNothing(String text) {
    Answer answer = engine.search(Question.of(text));
    return answer.total() == 0 || answer.notes().stream().anyMatch(n -> n.startsWith("Aucun"));
  }

  private List<Suggestion> completions(String typed) {
    return engine.suggest(typed, 8, Locale.FRENCH);
  }

  private String suggested(String typed) {
    return typed + "\t" + engine.search(Question.of(typed)).suggestion().orElse("-");
  }

  private static String table() throws IOException {
    try (InputStream in = DidYouMeanTest.class.getResourceAsStream("did-you-mean.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
