package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordBasesTest {

  private static final int UNKNOWN_WORDS = 300_000;

  private static final CompiledInflections COMPILED = CompiledInflections.read();

  @Test
  void everyWordOfTheTablesHasItsBase() {
    InflectionTables.bases()
        .forEach((word, base) -> assertEquals(base, base(COMPILED.bases(), word), word));
    InflectionTables.verbs()
        .forEach((form, verb) -> assertEquals(verb, base(COMPILED.verbs(), form), form));
  }

  @Test
  void theBuildHasWorkedThemOut() throws IOException {
    assertArrayEquals(CompiledInflections.ofTables().bytes(), COMPILED.bytes());
  }

  @Test
  void anInfinitiveIsItsOwnBase() {
    Map<String, String> bases = InflectionTables.bases();
    for (String base : bases.values()) {
      if (base.matches(".*(er|ir|re)")) assertEquals(base, bases.getOrDefault(base, base));
    }
  }

  @Test
  void noOtherWordIsTakenForOneOfThem() {
    WordBases bases = COMPILED.bases();
    Map<String, String> known = InflectionTables.bases();
    Random random = new Random(20261122);
    for (int i = 0; i < UNKNOWN_WORDS; i++) {
      String word =
          random
              .ints(3 + random.nextInt(8), 'a', 'z' + 1)
              .collect(StringBuilder::new, (some, c) -> some.append((char) c), (one, two) -> {})
              .toString();
      if (!known.containsKey(word)) assertNull(bases.of(word.toCharArray(), word.length()), word);
    }
  }

  @Test
  void whereThereAreNoWordsNoneIsKnown() {
    assertNull(WordBases.of(Map.of()).of("armee".toCharArray(), 5));
  }

  private static String base(WordBases bases, String word) {
    WordBases.Ending ending = bases.of(word.toCharArray(), word.length());
    return word.substring(0, word.length() - ending.cut()) + ending.added();
  }
}
