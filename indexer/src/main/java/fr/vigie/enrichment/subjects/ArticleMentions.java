package fr.vigie.enrichment.subjects;

import fr.vigie.article.Finding;
import fr.vigie.article.Finding.Place;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.evidence.TextParts;
import fr.vigie.enrichment.subjects.MentionFinder.Mentions;

/**
 * What the lexicon finds in an article's title and in the beginning of its text. Zones are not
 * read: they never give a country or a topic.
 *
 * @param article the article
 * @param title what its title mentions
 * @param text what its text mentions
 * @param parts the sentences of the text that was read
 */
public record ArticleMentions(RawArticle article, Mentions title, Mentions text, TextParts parts) {

  /** How much of the text is read, in UTF-16 units: an article says what it is about before. */
  static final int LONGEST = 30_000;

  private static final int LONGEST_TITLE = 1_000;

  public static ArticleMentions read(MentionFinder finder, RawArticle article, String lang) {
    String text = beginning(article.text(), LONGEST);
    Mentions title = finder.in(lang, beginning(article.title(), LONGEST_TITLE));
    return new ArticleMentions(article, title, finder.in(lang, text), TextParts.of(text));
  }

  /** The part of the text that was read. */
  String readText() {
    return beginning(article.text(), LONGEST);
  }

  private static String beginning(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }

  Finding finding(Place place, int start, int end, String finding, String value, String rule) {
    String in = place == Place.TITLE ? article.title() : article.text();
    return Finding.in(place, in, start, end, finding, value, rule);
  }
}
