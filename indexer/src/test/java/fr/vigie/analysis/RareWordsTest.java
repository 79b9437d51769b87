package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RareWordsTest {

  private static final String LONG = "l" + "o".repeat(40) + "ng";

  private final RareWords<String> words = new RareWords<>();

  RareWordsTest() {
    for (String word : new String[] {"r", "samp", "Épée", "œuvré", LONG}) words.put(word, word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"r", "R", "samp", "SAMP", "Samp", "épée", "ÉPÉE", "œuvré", "ŒUVRÉ"})
  void findsAWordInAnyCase(String word) {
    assertEquals(word.toLowerCase(Locale.ROOT), find(word).toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s", "sp", "soap", "samps", "epee", "lang", "2"})
  void findsNoOther(String word) {
    assertNull(find(word));
  }

  @ParameterizedTest
  @ValueSource(ints = {39, 41})
  void tellsLongWordsApart(int length) {
    assertEquals(LONG, find(LONG));
    assertNull(find("l" + "o".repeat(length) + "ng"));
  }

  private String find(String word) {
    return words.get(word.toCharArray(), word.length());
  }
}
