package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** English words meet in all their forms, regular or not. */
class EnglishInflectionsTest {

  private final Analysis analysis = new Analysis(Lexicon.shipped());

  static List<String[]> irregularForms() {
    return Table.resource(Analysis.class, "en-irregular-forms.tsv").rows().stream()
        .map(row -> new String[] {row.get("form"), row.get("base")})
        .toList();
  }

  @ParameterizedTest
  @MethodSource("irregularForms")
  void anIrregularFormMeetsItsBase(String form, String base) {
    assertEquals(term(base), term(form));
    assertEquals(term(base), term(form.toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @CsvSource({
    "launch, launched",
    "launch, launches",
    "strikes, struck",
    "withdrawing, withdrawn",
    "women, woman’s",
    "missile, missiles",
    "army, armies"
  })
  void formsMeet(String one, String other) {
    assertEquals(term(one), term(other));
  }

  @ParameterizedTest
  @CsvSource({
    "find, found",
    "leave, left",
    "rise, rose",
    "leaf, leave",
    "arm, arms",
    "army, arm",
    "general, generally",
    "Mali, male"
  })
  void otherWordsDoNot(String one, String other) {
    assertNotEquals(term(one), term(other));
  }

  @Test
  void noIrregularFormIsOfAFunctionWord() {
    Set<String> functionWords = analysis.functionWords().uninflected("en");
    for (String[] row : irregularForms()) {
      assertFalse(functionWords.contains(row[0]), row[0]);
      assertFalse(functionWords.contains(row[1]), row[1]);
    }
  }

  private String term(String word) {
    return analysis.tokens("en", Mode.INDEX, word).getLast().term();
  }
}
