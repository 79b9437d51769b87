package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledFormsTest {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void theBuildHasCutTheFormsAsAServerWould(String code) throws IOException {
    Language language = Language.of(code);
    FormTrie built = CompiledForms.of(Lexicon.shipped(), language).orElseThrow();
    Analysis analysis = new Analysis(Lexicon.shipped());
    FormTrie cut = analysis.cutForms(language);
    assertArrayEquals(CompiledForms.write(cut), CompiledForms.write(built));
    FormTrie builtShort = CompiledForms.shortOf(Lexicon.shipped(), language).orElseThrow();
    FormTrie cutShort = analysis.cutShortForms(language, cut);
    assertArrayEquals(CompiledForms.write(cutShort), CompiledForms.write(builtShort));
  }

  @Test
  void theFormsOfAnotherLexiconAreItsOwn() {
    Lexicon shipped = Lexicon.shipped();
    Lexicon other = new Lexicon(shipped.concepts(), shipped.topics(), shipped.designators());
    assertTrue(CompiledForms.of(other, Language.of("fr")).isEmpty());
    assertTrue(CompiledForms.of(shipped, Language.of("ja")).isEmpty());
  }

  @Test
  void entriesAreReadAsTheyWereWritten() {
    FormEntry strict =
        new FormEntry("id", null, new int[] {2, 0}, null, List.of("niger", "delta"), 1, true);
    FormEntry read = FormEntry.parse(strict.line());
    assertEquals(strict.line(), read.line());
    assertEquals(strict.surfaces(), read.surfaces());
    assertArrayEquals(strict.cases(), read.cases());
    FormEntry shadow = FormEntry.parse(FormEntry.SHADOW.line());
    assertTrue(shadow.isShadow() && shadow.cases() == null && !shadow.strict());
  }
}
