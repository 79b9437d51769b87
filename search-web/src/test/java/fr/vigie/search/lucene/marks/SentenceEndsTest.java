package fr.vigie.search.lucene.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text is broken where Java breaks each of its lines, wherever one asks first. */
class SentenceEndsTest {

  private static final List<String> PIECES =
      List.of(
          "Le ministre",
          "il a dit",
          " ",
          " ",
          "  ",
          ". ",
          ".",
          "! ",
          "?",
          "…",
          "« ",
          " »",
          "(",
          ")",
          "\n",
          "\n\n",
          "M.",
          "3.5",
          "U.S. Army",
          ", ",
          "\u3002",
          "日本",
          "\u0964",
          "\u2029",
          "\u00AD",
          "é\u0301",
          "\uD83D\uDE80",
          "\"",
          "’",
          "\t");

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void breaksStandWhereJavaBreaksEachLine() {
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("A");
      for (int n = random.nextInt(200); n > 0; n--)
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      check(text.toString());
    }
  }

  @Test
  void everyCharacterThatEndsASentenceIsASign() {
    BreakIterator java = BreakIterator.getSentenceInstance(Locale.FRENCH);
    StringBuilder signs = new StringBuilder();
    for (int c = 0; c < CharacterIterator.DONE; c++) {
      String text = "Un" + (char) c + " Deux";
      java.setText(text);
      if (java.next() < text.length()) signs.append((char) c);
    }
    assertEquals(SentenceEnds.SIGNS, signs.toString());
  }

  private void check(String text) {
    List<Integer> expected = breaks(text);
    SentenceEnds ends = new SentenceEnds();
    ends.setText(text);
    for (int i = 0; i < 20; i++) {
      int offset = random.nextInt(text.length() + 1);
      String where = offset + " of '" + text + "', seed " + seed;
      int after =
          expected.stream().filter(each -> each > offset).findFirst().orElse(BreakIterator.DONE);
      int before =
          expected.stream()
              .filter(each -> each < offset)
              .reduce((one, other) -> other)
              .orElse(BreakIterator.DONE);
      assertEquals(after, ends.following(offset), () -> "after " + where);
      assertEquals(before, ends.preceding(offset), () -> "before " + where);
    }
  }

  /** Both ends of each line, and between them the ends of its sentences. */
  private static List<Integer> breaks(String text) {
    List<Integer> breaks = new ArrayList<>();
    BreakIterator java = BreakIterator.getSentenceInstance(Locale.FRENCH);
    int start = 0;
    for (String line : text.split("\n", -1)) {
      java.setText(line);
      for (int end = java.first(); end != BreakIterator.DONE; end = java.next())
        breaks.add(start + end);
      start += line.length() + 1;
    }
    return breaks;
  }
}
