package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.TextComparison.Piece;
import fr.vigie.search.TextComparison.Whose;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextComparisonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le navire part. | le navire part | 1.0 | =Le navire part
          Le navire part demain | Le navire part | 0.75 | =Le navire part -demain
          Le navire part | Demain, le navire part | 1.0 | +Demain =Le navire part
          Le grand navire part hier | Le petit navire part hier | 0.8 | =Le -grand +petit =navire part hier
          un deux trois quatre cinq | quatre cinq un deux trois | 0.6 | +quatre cinq =un deux trois -quatre cinq
          旗艦が出港した | 旗艦が入港した | 0.857 | =旗艦が -出 +入 =港した
          Rien | Tout autre chose | 0.0 | -Rien +Tout autre chose
          '' | '' | 1.0 | ''
          '' | Un mot | 0.0 | +Un mot
          """)
  void whatDiffersIsToldWordByWord(String text, String other, double share, String pieces) {
    TextComparison comparison = TextComparison.of(text, other);
    assertEquals(share, comparison.share(), 0.001);
    assertEquals(pieces, shown(comparison.pieces()));
  }

  @Test
  void thePiecesAreBothTextsWhateverTheyAre() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String one = words(random, random.nextInt(30), 1 + random.nextInt(12));
      String other = words(random, random.nextInt(30), 1 + random.nextInt(12));
      List<Piece> pieces = TextComparison.of(one, other).pieces();
      assertEquals(one, joined(pieces, Whose.OTHER), "seed " + seed);
      assertEquals(other, joined(pieces, Whose.ONE), "seed " + seed);
    }
  }

  /** Nothing but the same few words is the worst there is for most ways to compare. */
  @Test
  void longTextsOfFewWordsAreComparedToo() {
    Random random = new Random(1);
    String one = words(random, 2 * TextComparison.MOST_WORDS, 3);
    String other = words(random, 2 * TextComparison.MOST_WORDS, 3);
    int words =
        TextComparison.of(one, other).pieces().stream()
            .filter(piece -> piece.whose() != Whose.OTHER)
            .mapToInt(Piece::words)
            .sum();
    assertEquals(TextComparison.MOST_WORDS, words);
    assertTrue(TextComparison.of(one, one).share() == 1);
  }

  private static String words(Random random, int count, int different) {
    return IntStream.range(0, count)
        .mapToObj(i -> "mot" + random.nextInt(different))
        .collect(Collectors.joining(" "));
  }

  /** One of the texts: all but what is only in the other. */
  private static String joined(List<Piece> pieces, Whose leftOut) {
    return pieces.stream()
        .filter(piece -> piece.whose() != leftOut)
        .map(Piece::text)
        .collect(Collectors.joining(" "));
  }

  private static String shown(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> "=-+".charAt(piece.whose().ordinal()) + piece.text())
        .collect(Collectors.joining(" "));
  }
}
