package fr.vigie.enrichment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.reading.Fault;
import fr.vigie.reading.Limits;
import fr.vigie.reading.Sink;
import fr.vigie.reading.SourceRecord;
import fr.vigie.reading.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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

  /**
   * Over some sixty short texts, four missed are already 0.94; over thousands of articles every
   * kind reaches 0.95, see docs/copies.md.
   */
  private static final double LEAST_RECALL = 0.93;

  private static final List<RawArticle> ARTICLES = articles();

  @ParameterizedTest
  @EnumSource(Reprints.Kind.class)
  void findsReprintsAndNothingElse(Reprints.Kind kind) throws IOException {
    Reprints reprints = new Reprints(ARTICLES, SEED);
    List<RawArticle> all = new ArrayList<>(ARTICLES);
    ARTICLES.forEach(article -> all.add(reprints.of(article, kind)));
    Measured measured = Measured.of(groups(all), ARTICLES.size());
    System.Logger log = System.getLogger(NearCopiesTest.class.getName());
    log.log(System.Logger.Level.INFO, "{0} seed {1}: {2}", kind, SEED, measured);
    if (System.getProperty("vigie.copies") != null) return;
    assertTrue(measured.recall() >= LEAST_RECALL, kind + ": " + measured);
    assertTrue(measured.precision() >= 0.99, kind + ": " + measured);
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
  void groupsAFormLetterInManyCopies() throws IOException {
    String letter =
        IntStream.range(0, 80).mapToObj(i -> "terme" + i).collect(Collectors.joining(" "));
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
   * @param recall share of the articles that are in a group with their reprint
   * @param precision share of the pairs grouped that are of one article
   */
  private record Measured(double recall, double precision, int largest) {

    static Measured of(long[] groups, int originals) {
      long found =
          IntStream.range(0, originals)
              .filter(i -> groups[i] != 0 && groups[i] == groups[originals + i])
              .count();
      Map<Long, Integer> sizes = new HashMap<>();
      for (long group : groups) if (group != 0) sizes.merge(group, 1, Integer::sum);
      double pairs = sizes.values().stream().mapToLong(size -> size * (size - 1L) / 2).sum();
      int largest = sizes.values().stream().mapToInt(size -> size).max().orElse(0);
      return new Measured(found / (double) originals, found / pairs, largest);
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
    List<RawArticle> articles = new ArrayList<>();
    new Sources(List.of(Path.of(folder)), Limits.DEFAULTS)
        .readAll(
            new Sink() {
              @Override
              public void article(SourceRecord read) {
                if (read.article().text().split("\\s+").length >= LEAST_WORDS)
                  articles.add(read.article());
              }

              @Override
              public void fault(Fault fault) {}

              @Override
              public void skipped(String file, String reason) {}
            });
    return articles;
  }
}
