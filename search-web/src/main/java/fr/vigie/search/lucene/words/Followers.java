package fr.vigie.search.lucene.words;

import fr.vigie.schema.Fields;
import fr.vigie.search.lucene.limits.Kept;
import fr.vigie.search.lucene.words.Beginnings.Counted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The words that complete a beginning after other words, as the articles of one snapshot have them:
 * what makes sense after the others, not what is frequent alone. What was found is kept. Safe for
 * use by several threads.
 */
public final class Followers {

  /** Words that are tried, those in most articles: beyond them hardly any follows. */
  private static final int MOST_TRIED = 128;

  /** Words looked at, which bounds the cost of a beginning that thousands have. */
  private static final int MOST_READ = 20_000;

  private static final int MOST_KEPT = 4_000;

  /** Words given at most, as {@link BodyWords} gives them; more where function words are some. */
  private static final int MOST = 12;

  /** What tells so many times less than the best is not given. */
  private static final int LEAST = 6;

  /** How far from each other words are near. */
  private static final int NEAR = 8;

  /** Near each other in one article alone, words are so by chance. */
  private static final int FEWEST_NEAR = 2;

  private record Asked(List<String> before, boolean near, String beginning) {}

  private record Follower(String word, boolean often, double weight) {}

  private static final Comparator<Follower> MOST_TELLING_FIRST =
      Comparator.comparing(Follower::often).thenComparing(Follower::weight).reversed();

  private final IndexReader reader;
  private final Beginnings beginnings;
  private final Kept<Asked, List<String>> known = new Kept<>(MOST_KEPT, this::read);

  public Followers(IndexReader reader) {
    this.reader = reader;
    this.beginnings = new Beginnings(reader, MOST_TRIED, MOST_READ);
  }

  /** The words that begin so and go on, right after some words in a row; most telling first. */
  public List<String> after(List<String> before, String beginning) throws IOException {
    return known.of(new Asked(before, false, beginning));
  }

  /** The words that begin so and go on, near a word; most telling first. */
  public List<String> near(String word, String beginning) throws IOException {
    return known.of(new Asked(List.of(word), true, beginning));
  }

  private List<String> read(Asked asked) throws IOException {
    List<WordsBefore> places = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      WordsBefore before = WordsBefore.of(leaf.reader(), Fields.BODY.name(), asked.before);
      if (!before.isEmpty()) places.add(before);
    }
    if (places.isEmpty()) return List.of();
    List<Follower> followers = new ArrayList<>();
    List<Counted> tried = new ArrayList<>(BodyWords.begun(beginnings, asked.beginning));
    tried.sort(Comparator.comparing(Counted::word));
    for (Counted word : tried) {
      int articles = 0;
      for (WordsBefore before : places)
        articles += before.followed(word.word(), asked.near ? NEAR : 0, asked.near ? NEAR : 1);
      double weight = articles / Math.sqrt(word.articles());
      if (articles >= (asked.near ? FEWEST_NEAR : 1))
        followers.add(new Follower(word.word().utf8ToString(), articles > 1, weight));
    }
    followers.sort(MOST_TELLING_FIRST);
    return followers.stream()
        .filter(follower -> isAsTelling(follower, followers.getFirst()))
        .limit(MOST)
        .map(Follower::word)
        .toList();
  }

  /** What stands after the same words by chance, or once, says nothing where another word does. */
  private static boolean isAsTelling(Follower follower, Follower best) {
    return follower.often == best.often && follower.weight * LEAST >= best.weight;
  }
}
