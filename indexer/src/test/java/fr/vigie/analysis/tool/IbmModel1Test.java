package fr.vigie.analysis.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.analysis.tool.IbmModel1.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class IbmModel1Test {

  private static final int HOUSE = 0;
  private static final int BOOK = 1;
  private static final int BLUE = 2;

  /**
   * The textbook's example: each word is told from the other by the text that it stands in alone.
   */
  @Test
  void learnsWhichWordTranslatesWhich() {
    List<Pair> pairs =
        List.of(
            new Pair(new int[] {HOUSE, BLUE}, new int[] {HOUSE, BLUE}),
            new Pair(new int[] {BOOK, BLUE}, new int[] {BOOK, BLUE}),
            new Pair(new int[] {BOOK}, new int[] {BOOK}));
    IbmModel1 model = IbmModel1.learn(pairs, 3);
    assertTrue(model.chance(HOUSE, HOUSE) > 0.7);
    assertTrue(model.chance(BOOK, BOOK) > 0.7);
    assertTrue(model.chance(BLUE, BLUE) > 0.6);
    assertEquals(0, model.chance(HOUSE, BOOK), "they never met");
  }
}
