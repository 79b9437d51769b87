package fr.vigie.enrichment.copies;

import fr.vigie.article.RawArticle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes reprints of articles as newspapers make them of an agency's. Seeded. */
final class Reprints {

  /** How a reprint differs from its original. */
  enum Kind {
    SAME(0, false),
    EDITED_10(0.1, false),
    EDITED_20(0.2, false),
    EDITED_30(0.3, false),
    CUT(0, true),
    EDITED_20_CUT(0.2, true);

    private final double edited;
    private final boolean cut;

    Kind(double edited, boolean cut) {
      this.edited = edited;
      this.cut = cut;
    }
  }

  private static final double KEPT = 0.6;

  private final Random random;
  private final List<String> vocabulary = new ArrayList<>();

  /**
   * @param articles give the words that editors put in
   */
  Reprints(List<RawArticle> articles, long seed) {
    random = new Random(seed);
    articles.stream()
        .limit(200)
        .forEach(article -> vocabulary.addAll(Arrays.asList(article.text().split("\\s+"))));
  }

  /** The article with another id, a new title, an agency's line before and a note after it. */
  RawArticle of(RawArticle article, Kind kind) {
    List<String> words = new ArrayList<>(Arrays.asList(article.text().split("\\s+")));
    if (kind.cut) words = cut(words);
    String text = "(Agence) - " + String.join(" ", edited(words, kind.edited)) + " © Reproduction";
    return new RawArticle(
        article.id() + "/" + kind,
        article.file(),
        word() + " " + word() + " " + word(),
        text,
        List.of(),
        article.given());
  }

  /** Sixty words in a hundred, in two pieces: from the beginning and from further on. */
  private List<String> cut(List<String> words) {
    int kept = (int) (words.size() * KEPT);
    int head = kept / 2 + random.nextInt(kept / 4 + 1);
    int gap = random.nextInt(words.size() - kept + 1);
    List<String> cut = new ArrayList<>(words.subList(0, head));
    cut.addAll(words.subList(head + gap, kept + gap));
    return cut;
  }

  /** Of the words edited, half are replaced, a quarter go, a quarter get another beside them. */
  private List<String> edited(List<String> words, double rate) {
    List<String> edited = new ArrayList<>();
    for (String word : words) {
      int edit = random.nextDouble() < rate ? random.nextInt(4) : -1;
      if (edit == -1 || edit == 3) edited.add(word);
      if (edit == 0 || edit == 1 || edit == 3) edited.add(word());
    }
    return edited;
  }

  private String word() {
    return vocabulary.get(random.nextInt(vocabulary.size()));
  }
}
