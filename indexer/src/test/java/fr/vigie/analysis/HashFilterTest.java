package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashFilterTest {

  private static final int VALUES = 8_000;

  private final HashFilter filter = new HashFilter(18);

  HashFilterTest() {
    IntStream.range(0, VALUES).map(HashFilterTest::hash).forEach(filter::add);
  }

  @Test
  void holdsAllThatItWasGiven() {
    assertTrue(IntStream.range(0, VALUES).map(HashFilterTest::hash).allMatch(filter::mayContain));
  }

  @Test
  void takesFewOthersForItsOwn() {
    long passed =
        IntStream.range(VALUES, 100 * VALUES)
            .map(HashFilterTest::hash)
            .filter(filter::mayContain)
            .count();
    assertTrue(passed < 99 * VALUES / 150, passed + " of " + 99 * VALUES);
  }

  private static int hash(int number) {
    char[] word = ("mot" + number).toCharArray();
    return WordTable.hash(word, word.length);
  }
}
