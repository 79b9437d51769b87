package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.lexicon.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void noOtherWordIsAnInflectionOfThem() {
    String words = String.join(" ", InflectionTables.bases().keySet());
    Set<String> stems = Set.copyOf(terms("fr", Mode.WORDS, words));
    for (String word : uninflected("fr"))
      assertFalse(stems.contains("#fr:" + word), word + " has another form");
  }

  @ParameterizedTest
  @CsvSource({
    "quelle est la base, base",
    "Où EST la base ?, base",
    "qui sont les alliés, alliés",
    "qu’est-ce que la base, base",
    "est-ce que la base ferme, base ferme",
    "est ce que la base ferme, base ferme",
    "Qu est ce qu une base, base",
    "QU’EST‑CE QUE LA BASE, BASE",
    "¿Cuáles son las bases?, bases",
    "l’Europe de l’Est, Europe Est",
    "guerre de l’est, guerre est",
    "cold war, cold war",
  })
  void theVerbOfAQuestionIsOne(String asked, String meaningful) {
    QueryAnalysis query = new QueryAnalysis(analysis, List.of("fr", "en", "es"));
    assertEquals(
        meaningful,
        query.words(asked).stream()
            .filter(word -> !word.functionWord())
            .map(QueryTerm::text)
            .map(word -> word.replaceFirst(".*’", ""))
            .collect(Collectors.joining(" ")));
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

  @ParameterizedTest
  @CsvSource({
    "aujourd hui, aujourd’hui",
    "Quelqu un, quelqu’un",
    "presqu ile, presqu’île",
    "les prud hommes, les prud’hommes",
    "jusqu ici, jusqu’ici",
    "s il le faut, s’il le faut",
    "il n y a, il n’y a",
    "c est fini, c’est fini",
    "coup d etat, coup d’état",
  })
  void aSpaceStandsForTheApostropheOfAnElision(String asked, String written) {
    assertEquals(wordsOf(written), wordsOf(asked));
  }

  @ParameterizedTest
  @CsvSource({"jour J en ville, J", "groupe D ici, D", "vol de 5 s environ, s", "plan c ou d, c"})
  void aLetterThatStandsForItselfIsAWord(String asked, String letter) {
    assertTrue(wordsOf(asked).stream().anyMatch(word -> word.contains(letter.toLowerCase())));
  }

  private List<Set<String>> wordsOf(String text) {
    QueryAnalysis query = new QueryAnalysis(analysis, List.of("fr"));
    return query.words(text).stream().map(word -> Set.copyOf(word.terms())).toList();
  }
}
