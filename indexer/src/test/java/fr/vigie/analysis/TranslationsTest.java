package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The term table that is shipped. */
class TranslationsTest {

  private static final int MOST_TRANSLATIONS = 5;

  private static final Analysis ANALYSIS = new Analysis(Lexicon.shipped());
  private final Translations translations = new Translations(ANALYSIS);

  @ParameterizedTest
  @CsvSource({
    "weapons, armes",
    "Treaties, traité",
    "ship, navire",
    "soldier, soldats",
    "threat, menace",
    "war, guerre",
    "withdrew, retirer",
    "shot, tir",
    "thirty, trente",
  })
  void anEnglishWordInAnyOfItsFormsHasItsBestTranslationFirst(String english, String french) {
    assertEquals(french, translations.of(english).getFirst().word());
  }

  @ParameterizedTest
  @CsvSource({"menaces", "désarmement", "F-35", "2024", "''", "'weapons treaty'", "兵器"})
  void othersHaveNone(String word) {
    assertEquals(List.of(), translations.of(word));
  }

  @Test
  void everyLineIsSound() {
    int cutTwice = 0;
    for (String english : Translations.english()) {
      List<Translation> french = translations.of(english);
      if (french.isEmpty()) cutTwice++;
      assertAll(
          english,
          () -> assertTrue(french.size() <= MOST_TRANSLATIONS),
          () ->
              assertEquals(
                  french.size(), french.stream().map(Translation::term).distinct().count()),
          () -> assertTrue(french.stream().allMatch(each -> isOneTerm(each))));
    }
    int size = Translations.english().size();
    // What is left of "biodiversity" looks like a plural.
    assertTrue(cutTwice < size / 100, cutTwice + " words are not found by themselves");
    assertTrue(size > 5_000 && size < 8_000, () -> size + " words");
  }

  /** A word of French or, in words or not, a number. */
  private static boolean isOneTerm(Translation translation) {
    return translation.term().matches("#fr:..+|[0-9]{2}");
  }
}
