package fr.vigie.benchmarks;

import fr.vigie.benchmarks.ArticleFile.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * More articles than there are: the real ones first, then copies of them in which one word in eight
 * is another, drawn from the same texts as often as they use it, so that the vocabulary keeps its
 * distribution. Dates are spread over ten years. The same seed gives the same articles.
 */
final class GrownArticles {

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final double CHANGED_WORDS = 1 / 8.0;
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 3_650;

  private final List<Line> real;
  private final long seed;

  GrownArticles(List<Line> real, long seed) {
    if (real.isEmpty()) throw new IllegalArgumentException("no article to begin with");
    this.real = List.copyOf(real);
    this.seed = seed;
  }

  Line article(int number) {
    Line base = real.get(number % real.size());
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    String date = FIRST_DAY.plusDays(random.nextInt(DAYS)).toString();
    String id = "a" + number;
    if (number < real.size()) return new Line(id, base.title(), base.text(), date);
    return new Line(id, changed(base.title(), random), changed(base.text(), random), date);
  }

  private String changed(String text, SplittableRandom random) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    random.nextDouble() < CHANGED_WORDS ? anyWord(random) : word.group()));
  }

  /** A word at a random place of a random article: as frequent as it is in the texts. */
  private String anyWord(SplittableRandom random) {
    while (true) {
      String text = real.get(random.nextInt(real.size())).text();
      if (text.isEmpty()) continue;
      Matcher word = WORD.matcher(text);
      if (word.find(random.nextInt(text.length()))) return word.group();
    }
  }
}
