package fr.vigie.analysis;

import java.util.List;
import java.util.Random;

/** Texts of what is hard to cut, in any order. */
final class OddTexts {

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

  private OddTexts() {}

  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--)
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    return text.toString();
  }
}
