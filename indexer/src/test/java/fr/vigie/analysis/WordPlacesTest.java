package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An index keeps at which word a term stands, not at which character: that is told by reading the
 * text again, and must be what indexing it gave.
 */
class WordPlacesTest {

  private static final Analysis ANALYSIS = new Analysis(Lexicon.shipped());

  @ParameterizedTest
  @MethodSource("languages")
  void everyTermOfTheCorpusStandsWhereItWasIndexed(String language) throws IOException {
    SampleTexts.ofTheCorpus((text, of) -> check(language, text, of));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyTermOfAnyTextStandsWhereItWasIndexed(String language) throws IOException {
    SampleTexts.odd((text, of) -> check(language, text, of));
  }

  @Test
  void aTermThatIsNotThereStandsNowhere() throws IOException {
    try (WordPlaces places = ANALYSIS.places("fr", "Le rôle de l’OTAN")) {
      assertEquals(-1, places.start(0, new BytesRef("@nato")));
      assertEquals(-1, places.start(4, new BytesRef("otan")));
      assertEquals(-1, places.end(4, new BytesRef("otan")));
    }
  }

  @Test
  void aTextThatWasNotReadToItsEndLeavesTheNextOneReadable() throws IOException {
    for (String text :
        List.of("Toute l’armée de l’OTAN et le Japon", "Un navire de l’OTAN au Japon")) {
      try (WordPlaces places = ANALYSIS.places("fr", text)) {
        assertEquals(text.indexOf("OTAN"), places.start(3, new BytesRef("otan")));
        assertEquals(text.indexOf("OTAN"), places.start(3, new BytesRef("@nato")));
      }
    }
  }

  static List<String> languages() {
    return Analysis.languages();
  }

  private static void check(String language, String text, String of) throws IOException {
    try (WordPlaces places = ANALYSIS.places(language, text)) {
      for (Token token : ANALYSIS.tokens(language, Mode.INDEX, text)) {
        BytesRef term = new BytesRef(token.term());
        int start = places.start(token.position(), term);
        int end = places.end(token.position(), term);
        if (start != token.start() || end != token.end())
          throw new AssertionError(
              token + " found at " + start + "–" + end + " in '" + text + "', " + of);
      }
    }
  }
}
