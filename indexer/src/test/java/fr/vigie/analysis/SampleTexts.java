package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.vigie.article.RawArticle;
import fr.vigie.reading.Collected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Texts that must hold for every chain: those of the corpus, and what is hard to cut. */
final class SampleTexts {

  private static final int ODD = 1_000;
  private static final Path CORPUS = Path.of(System.getProperty("vigie.corpus", "src-test-corpus"));
  private static final List<RawArticle> ARTICLES = Collected.from(CORPUS).articles;

  /** What must hold. */
  interface Check {

    /**
     * @param of where the text is from, for messages
     */
    void text(String text, String of) throws IOException;
  }

  private static final List<String> PIECES =
      List.of(
          "F-35A",
          "PAC 3",
          "l’",
          "OTAN",
          "U.S.",
          "R&D",
          "C4ISR_x",
          "œuvre",
          " ",
          ", ",
          "-",
          "\n",
          "l'Organisation du traité de l’Atlantique Nord",
          "日本の防衛省は",
          "ミサイル",
          "한국 국방부",
          "北大西洋条约组织",
          "армия",
          "الجيش",
          "#otan",
          "\u00AD",
          "\u200B",
          "\uD83D\uDE80",
          "İß");

  private SampleTexts() {}

  /** Title and text of every article of the corpus. */
  static void ofTheCorpus(Check check) throws IOException {
    assertFalse(ARTICLES.isEmpty(), "no article in " + CORPUS);
    for (RawArticle article : ARTICLES) {
      check.text(article.title(), article.id());
      check.text(article.text(), article.id());
    }
  }

  /** A thousand texts of what is hard to cut, in any order. */
  static void odd(Check check) throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < ODD; i++) check.text(odd(random), "seed " + seed);
  }

  private static String odd(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--)
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    return text.toString();
  }
}
