package fr.vigie.enrichment.copies;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.reading.Collected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reprints are found and nothing else is. Over the test corpus, or over the files named by {@code
 * -Dvigie.copies=FOLDER}, whose figures docs/copies.md gives.
 */
class NearCopiesTest {

  private static final long SEED = 4;
  private static final int LEAST_WORDS = 40;

  /** The corpus is small: each of its texts is reprinted this often. */
  private static final int REPRINTED = Integer.getInteger("vigie.copies.reprinted", 5);

  private static final double LEAST_RECALL = 0.95;
  private static final double LEAST_PRECISION = 0.99;

  private static final List<RawArticle> ARTICLES = articles();
  private static final JudgedCopies JUDGED = JudgedCopies.load();

  @ParameterizedTest
  @EnumSource(Reprints.Kind.class)
  void findsReprintsAndNothingElse(Reprints.Kind kind) throws IOException {
    Measured measured = Measured.NOTHING;
    for (long seed = SEED; seed < SEED + REPRINTED; seed++) {
      Reprints reprints = new Reprints(ARTICLES, seed);
      List<RawArticle> all = new ArrayList<>(ARTICLES);
      ARTICLES.forEach(article -> all.add(reprints.of(article, kind)));
      measured = measured.and(groups(all));
    }
    String figures = kind + " seeds from " + SEED + ": " + measured;
    System.getLogger(NearCopiesTest.class.getName()).log(System.Logger.Level.INFO, figures);
    assertTrue(measured.recall() >= LEAST_RECALL, figures);
    assertTrue(measured.precision() >= LEAST_PRECISION, figures);
  }

  @Test
  void findsTheSameGroupsInWhateverOrder() throws IOException {
    Reprints reprints = new Reprints(ARTICLES, SEED);
    List<RawArticle> all = new ArrayList<>(ARTICLES);
    ARTICLES.forEach(article -> all.add(reprints.of(article, Reprints.Kind.EDITED_30)));
    Map<String, Long> expected = numbered(all);
    Collections.shuffle(all, new Random(SEED));
    assertEquals(expected, numbered(all));
  }

  @Test
  void groupsTheSameShortTextAndTitleOnly() throws IOException {
    long[] groups =
        groups(
            List.of(
                article("a", "Exercice en mer", "Dépêche suivra demain matin."),
                article("b", "Exercice en mer", "Dépêche suivra demain matin."),
                article("c", "Incendie au port", "Dépêche suivra demain matin."),
                article("d", "Oui", "")));
    assertNotEquals(0, groups[0]);
    assertArrayEquals(new long[] {groups[0], groups[0], 0, 0}, groups);
  }

  @Test
  void doesNotGroupTheNewsOfOneFirmThatEndAlike() throws IOException {
    String firm = words("maison", 75);
    String news = words("contrat", 19) + "\n" + firm;
    long[] groups =
        groups(
            List.of(
                article("a", "Un contrat", news),
                article("b", "Une école", words("apprenti", 20) + "\n" + firm),
                article("c", "Un départ", words("directeur", 26) + "\n" + firm),
                article("d", "Un contrat signé", "Agence maritime, lundi\n" + news)));
    assertNotEquals(0, groups[0]);
    assertArrayEquals(new long[] {groups[0], 0, 0, groups[0]}, groups);
  }

  private static String words(String stem, int count) {
    return IntStream.range(0, count).mapToObj(i -> stem + i).collect(Collectors.joining(" "));
  }

  @Test
  void groupsAFormLetterInManyCopies() throws IOException {
    String letter = words("terme", 80);
    List<RawArticle> letters = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) letters.add(article("l" + i, "", letter + " numéro" + i));
    assertEquals(1, LongStream.of(groups(letters)).distinct().count());
  }

  @Test
  void groupsAsManyArticlesAsAnArchiveHas() throws IOException {
    int articles = 200_000;
    NearCopies copies = new NearCopies(articles, (one, other) -> false);
    Random random = new Random(SEED);
    byte[] signature = new byte[CopySignature.BYTES];
    for (int i = 0; i < articles; i += 2) {
      random.nextBytes(signature);
      copies.add(signature, 0, 0);
      copies.add(signature, 0, 1);
    }
    long[] groups = copies.groups();
    assertEquals(
        articles / 2, LongStream.of(groups).filter(group -> group != 0).distinct().count());
    for (int i = 0; i < articles; i += 2) assertEquals(groups[i], groups[i + 1]);
  }

  /**
   * @param reprints how many there were
   * @param found those in a group with their original
   * @param pairs how many pairs were grouped
   * @param right those of one article, or of two that a reader judged to be reprints
   */
  private record Measured(int reprints, int found, int pairs, int right) {

    static final Measured NOTHING = new Measured(0, 0, 0, 0);

    /** Share of the articles that are in a group with their reprint. */
    double recall() {
      return (double) found / reprints;
    }

    /** Share of the pairs grouped that are reprints. */
    double precision() {
      return (double) right / pairs;
    }

    /**
     * @param groups of the articles, then of a reprint of each
     */
    Measured and(long[] groups) {
      int originals = ARTICLES.size();
      Map<Long, List<Integer>> members = new HashMap<>();
      for (int i = 0; i < groups.length; i++) {
        if (groups[i] == 0) continue;
        members.computeIfAbsent(groups[i], group -> new ArrayList<>()).add(i % originals);
      }
      int foundNow = 0;
      int pairsNow = 0;
      int rightNow = 0;
      for (List<Integer> group : members.values()) {
        for (int i = 1; i < group.size(); i++) {
          for (int one : group.subList(0, i)) {
            int other = group.get(i);
            pairsNow++;
            if (one == other) foundNow++;
            if (one == other || JUDGED.reprints(id(one), id(other))) rightNow++;
          }
        }
      }
      return new Measured(
          reprints + originals, found + foundNow, pairs + pairsNow, right + rightNow);
    }

    private static String id(int article) {
      return ARTICLES.get(article).id();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "recall %.3f of %d, precision %.4f of %d pairs",
          recall(),
          reprints,
          precision(),
          pairs);
    }
  }

  private static Map<String, Long> numbered(List<RawArticle> articles) throws IOException {
    long[] groups = groups(articles);
    return IntStream.range(0, groups.length)
        .boxed()
        .collect(Collectors.toMap(i -> articles.get(i).id(), i -> groups[i]));
  }

  private static long[] groups(List<RawArticle> articles) throws IOException {
    NearCopies copies =
        new NearCopies(
            articles.size(), (one, other) -> words(articles, one).copies(words(articles, other)));
    for (RawArticle article : articles)
      copies.add(CopySignature.of(article).bytes(), 0, article.id().hashCode());
    return copies.groups();
  }

  private static SharedWords words(List<RawArticle> articles, int number) {
    return SharedWords.of(articles.get(number).title(), articles.get(number).text());
  }

  private static RawArticle article(String id, String title, String text) {
    return new RawArticle(id, id, title, text, List.of(), Given.NOTHING);
  }

  private static List<RawArticle> articles() {
    String folder =
        System.getProperty("vigie.copies", System.getProperty("vigie.corpus", "src-test-corpus"));
    return Collected.from(Path.of(folder)).articles.stream()
        .filter(article -> article.text().split("\\s+").length >= LEAST_WORDS)
        .toList();
  }
}
