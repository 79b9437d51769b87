package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.search.Question.Facet;
import fr.vigie.search.lucene.TestIndex;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private final Labels labels = new Labels(TestIndex.ANALYSIS.lexicon());

  /** Beside an article, as in a list of languages. */
  @Test
  void aLanguageThatNobodyKnowsSaysThatItIsALanguage() {
    for (Locale ui : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      String said = ui == Locale.FRENCH ? "langue inconnue" : "unknown language";
      assertEquals(said, labels.of(Facet.LANG, "und", ui));
      assertEquals(said, Labels.language("und", ui));
    }
  }
}
