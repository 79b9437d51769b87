package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text is read once: what that gives its index is what reading it for the index alone would. */
class RecordedTokensTest {

  private static final Analysis ANALYSIS = new Analysis(Lexicon.shipped());

  private TokenStream played;

  @ParameterizedTest
  @MethodSource("languages")
  void givesTheTermsOfEveryTextOfTheCorpus(String language) throws IOException {
    SampleTexts.ofTheCorpus((text, of) -> check(language, text, of));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void givesTheTermsOfAnyText(String language) throws IOException {
    SampleTexts.odd((text, of) -> check(language, text, of));
  }

  @Test
  void evidenceIsMentionedAndIsNoTerm() throws IOException {
    RecordedTokens tokens = ANALYSIS.record("fr", "Missiles de l’OTAN");
    List<String> mentions = tokens.mentions().stream().map(Token::term).toList();
    assertTrue(mentions.containsAll(List.of("missiles^1", "@nato")), mentions.toString());
    assertEquals(
        List.of("0 missiles", "0 #fr:missile", "1 de", "2 @nato", "2 otan", "2 #fr:otan"),
        terms(tokens));
  }

  @Test
  void standsForItsOwnTextInItsOwnLanguageOnly() {
    RecordedTokens tokens = ANALYSIS.record("fr", "Un missile");
    assertTrue(tokens.areOf("fr", "Un missile"));
    assertFalse(tokens.areOf("en", "Un missile"));
    assertFalse(tokens.areOf("fr", "Un missile de plus"));
    assertFalse(RecordedTokens.NONE.areOf("fr", ""));
  }

  static List<String> languages() {
    return Analysis.languages();
  }

  private void check(String language, String text, String of) throws IOException {
    List<String> indexed =
        ANALYSIS.tokens(language, Mode.INDEX, text).stream()
            .map(token -> token.position() + " " + token.term())
            .toList();
    assertEquals(indexed, terms(ANALYSIS.record(language, text)), () -> text + ", " + of);
  }

  /** Position and characters of each term; the stream serves one text after the other. */
  private List<String> terms(RecordedTokens tokens) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = tokens.terms(played)) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        terms.add(position + " " + term.getBytesRef().utf8ToString());
      }
      stream.end();
      played = stream;
    }
    return terms;
  }
}
