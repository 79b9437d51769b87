package fr.vigie.benchmarks;

import fr.vigie.api.QuestionParameters;
import fr.vigie.benchmarks.ArticleFile.Line;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Searches as a log of them would have: one word and several, phrases, concepts, beginnings of
 * words, with filters, by date, and everything. Words come from titles, so that both rare and
 * frequent ones are asked for and most find something. Half of the searches repeat one of the
 * hundred most asked, as logs of search engines do (Silverstein et al., 1999, found the 25 most
 * asked queries to be 1.5 % of a web log; an archive's staff repeat far more).
 */
final class QueryLog {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
  private static final int FAVOURITES = 100;
  private static final List<String> COUNTRIES = List.of("FR", "US", "JP", "UA", "RU", "DE", "GB");

  private final List<Line> articles;
  private final List<Concept> concepts;
  private final SplittableRandom random;

  QueryLog(List<Line> articles, long seed) {
    this.articles = articles.stream().filter(line -> words(line.title()).size() > 3).toList();
    this.concepts = Lexicon.shipped().concepts();
    this.random = new SplittableRandom(seed);
    if (this.articles.isEmpty()) throw new IllegalArgumentException("no article has a title");
  }

  /** So many query strings, without the question mark. */
  List<String> searches(int count) {
    List<String> favourites = new ArrayList<>();
    for (int i = 0; i < FAVOURITES; i++) favourites.add(search());
    List<String> searches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      searches.add(random.nextBoolean() ? favourites.get(random.nextInt(FAVOURITES)) : search());
    }
    return searches;
  }

  private String search() {
    int draw = random.nextInt(100);
    Question question =
        switch (Kind.of(draw)) {
          case ONE_WORD -> Question.of(some(1));
          case TWO_WORDS -> Question.of(some(2));
          case SEVERAL_WORDS -> Question.of(some(3 + random.nextInt(2)));
          case PHRASE -> Question.of('"' + run(2 + random.nextInt(2)) + '"');
          case CONCEPT -> Question.of(concept());
          case PREFIX -> Question.of(prefix());
          case FILTERED ->
              Question.of(some(1)).withSelected(Map.of(Facet.COUNTRY, Set.of(country())));
          case BY_DATE -> Question.of(some(1)).withSort(Sort.NEWEST);
          case EVERYTHING -> Question.of("");
          case EVERYTHING_FILTERED ->
              Question.of("").withSelected(Map.of(Facet.COUNTRY, Set.of(country())));
        };
    return QuestionParameters.query(question);
  }

  /** Kinds of search and how many in a hundred are of each. */
  private enum Kind {
    ONE_WORD(25),
    TWO_WORDS(25),
    SEVERAL_WORDS(14),
    PHRASE(6),
    CONCEPT(12),
    PREFIX(3),
    FILTERED(6),
    BY_DATE(4),
    EVERYTHING(3),
    EVERYTHING_FILTERED(2);

    private final int share;

    Kind(int share) {
      this.share = share;
    }

    static Kind of(int draw) {
      int left = draw;
      for (Kind kind : values()) {
        if (left < kind.share) return kind;
        left -= kind.share;
      }
      throw new IllegalArgumentException("not under a hundred: " + draw);
    }
  }

  private String some(int count) {
    List<String> words = new ArrayList<>(words(title()));
    while (words.size() > count) words.remove(random.nextInt(words.size()));
    return String.join(" ", words);
  }

  private String run(int count) {
    String[] all = BETWEEN_WORDS.split(title());
    int start = random.nextInt(Math.max(1, all.length - count));
    return String.join(" ", Arrays.asList(all).subList(start, Math.min(all.length, start + count)));
  }

  private String concept() {
    Concept concept = concepts.get(random.nextInt(concepts.size()));
    return concept.forms().get(random.nextInt(concept.forms().size())).text();
  }

  private String prefix() {
    String word = some(1);
    return word.substring(0, Math.min(word.length(), 5)) + "*";
  }

  private String country() {
    return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
  }

  private String title() {
    return articles.get(random.nextInt(articles.size())).title();
  }

  private static List<String> words(String title) {
    return Arrays.stream(BETWEEN_WORDS.split(title))
        .filter(word -> word.length() > 3)
        .collect(Collectors.toUnmodifiableList());
  }
}
