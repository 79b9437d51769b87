package fr.vigie.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Queries as short as those typed into a search box, taken from titles: a word, and two words that
 * stand together in one. Relevant is the text of every article whose title, which is withheld, has
 * them: a title says what its article is about.
 */
final class TitleQueries {

  /** Fewer letters are mostly function words. */
  private static final String WORD_OF_TITLE = "\\p{L}{4,}";

  private static final Pattern WORD = Pattern.compile(WORD_OF_TITLE);

  /**
   * Two words, perhaps parted by function words: {@code départ des troupes}, {@code arme chimique}.
   * The first may not begin with a capital, as a name and the title itself do.
   */
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "(?<![\\p{L}’'-])\\p{Ll}{4,}"
              + "(?: (?:de|du|des|à|au|aux|en|sur|contre|la|les))* (?:[dl][’'])?"
              + "(?!(?:avec|dans|pour|plus|sans|sous|leur|leurs|mais|cette|sont|contre|entre)\\b)"
              + WORD_OF_TITLE
              + "(?![\\p{L}-])");

  /** A word of fewer titles may be a slip; one of more says little. */
  private static final int FEWEST_TITLES = 4;

  private static final int MOST_TITLES = 40;

  private final Map<String, List<String>> expressions = new LinkedHashMap<>();
  private final Map<String, List<String>> words = new LinkedHashMap<>();

  void add(String title, String article) {
    Matcher expression = EXPRESSION.matcher(title);
    if (expression.find()) add(expressions, expression.group(), article);
    WORD.matcher(title)
        .results()
        .map(found -> found.group())
        .distinct()
        .forEach(word -> add(words, word, article));
  }

  private static void add(Map<String, List<String>> queries, String query, String article) {
    List<String> relevant =
        queries.computeIfAbsent(query.toLowerCase(Locale.ROOT), first -> new ArrayList<>());
    // A title may have a word twice, with a capital and without; its article is the last added.
    if (relevant.isEmpty() || !relevant.getLast().equals(article)) relevant.add(article);
  }

  /** The first expression of each title, with the articles whose titles begin with it so. */
  Map<String, List<String>> expressions() {
    return expressions;
  }

  /** The words of some titles and not of too many, with their articles. */
  Map<String, List<String>> words() {
    Map<String, List<String>> some = new LinkedHashMap<>(words);
    some.values()
        .removeIf(articles -> articles.size() < FEWEST_TITLES || articles.size() > MOST_TITLES);
    return some;
  }
}
