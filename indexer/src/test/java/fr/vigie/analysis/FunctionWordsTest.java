package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Function words that have one form stand in the index as typed only, and nothing is lost by it.
 */
class FunctionWordsTest {

  private final Analysis analysis = new Analysis(Lexicon.shipped());

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void theyHaveOneTermInTheIndexAndInQueries(String language) {
    for (String word : uninflected(language)) {
      assertEquals(List.of(word), terms(language, Mode.INDEX, word));
      assertEquals(List.of(word), terms(language, Mode.QUERY, word));
      assertEquals(List.of(word), terms(language, Mode.WORDS, word));
    }
  }

  @Test
  void noOtherWordIsAnInflectionOfThem() throws IOException {
    String words;
    try (InputStream table = FunctionWords.class.getResourceAsStream("fr-inflections.tsv")) {
      words =
          new String(table.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t")[0])
              .collect(Collectors.joining(" "));
    }
    Set<String> stems = Set.copyOf(terms("fr", Mode.WORDS, words));
    for (String word : uninflected("fr"))
      assertFalse(stems.contains("#fr:" + word), word + " has another form");
  }

  @Test
  void inAnotherLanguageTheyAreWordsLikeOthers() {
    assertEquals(List.of("sans", "#en:sans"), terms("en", Mode.INDEX, "sans"));
    assertEquals(List.of("the", "#fr:the"), terms("fr", Mode.INDEX, "the"));
  }

  private Set<String> uninflected(String language) {
    Set<String> words = analysis.functionWords().uninflected(language);
    assertFalse(words.isEmpty());
    return words;
  }

  private List<String> terms(String language, Mode mode, String text) {
    return analysis.tokens(language, mode, text).stream().map(Token::term).toList();
  }
}
