package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.lexicon.Lexicon;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which concepts an article names, and which it only seems to, as {@code mentions.tsv} tells. */
class MentionsTest {

  private static final Analysis ANALYSIS = new Analysis(Lexicon.shipped());

  @ParameterizedTest
  @CsvFileSource(resources = "mentions.tsv", delimiter = '\t', emptyValue = "")
  void anArticleNamesWhatItMeans(String language, String text, String concepts) {
    assertEquals(
        concepts == null ? "" : concepts,
        ANALYSIS.tokens(language, Mode.ALL, text).stream()
            .map(Analysis.Token::term)
            .filter(Terms::isConcept)
            .collect(Collectors.joining(" ")));
  }
}
