package fr.vigie.enrichment;

import fr.vigie.article.Finding;
import fr.vigie.article.Finding.Place;
import java.util.Locale;

/** What speaks for one country in one article; confined to the thread that scores it. */
final class CountryCase {

  private static final double TITLE_WEIGHT = 3;
  private static final double LEAD_WEIGHT = 2;

  /** Named more often than this, a title says no more. */
  private static final int MOST_IN_TITLE = 2;

  /**
   * The text's shares at which half of their worth is lost: being named for the twentieth time adds
   * little.
   */
  private static final double HALF_SATURATED = 20;

  private final String country;
  private int inTitle;
  private int inText;
  private double leadShare;
  private double bodyShare;
  private Place place;
  private Mention best;

  CountryCase(String country) {
    this.country = country;
  }

  String country() {
    return country;
  }

  void addTitle(Mention mention) {
    inTitle++;
    keep(Place.TITLE, mention);
  }

  /**
   * @param share the part of the attention of its sentence that the mention gets, up to 1
   */
  void addText(Mention mention, double share, boolean lead) {
    inText++;
    if (lead) leadShare += share;
    else bodyShare += share;
    keep(Place.TEXT, mention);
  }

  /**
   * Mentions are added title first and in the order of the text: the first is the best evidence.
   */
  private void keep(Place where, Mention mention) {
    if (best != null) return;
    place = where;
    best = mention;
  }

  double score() {
    double text = LEAD_WEIGHT * leadShare + bodyShare;
    return TITLE_WEIGHT * Math.min(inTitle, MOST_IN_TITLE) + text / (1 + text / HALF_SATURATED);
  }

  /**
   * Whether it is named in the title or first paragraph, or has the attention of a whole sentence
   * elsewhere.
   */
  boolean isDweltOn() {
    return inTitle > 0 || leadShare > 0 || bodyShare >= 1;
  }

  Finding finding(ArticleMentions mentions) {
    int count = inTitle + inText;
    String rule = count == 1 ? "1 mention" : count + " mentions";
    if (inTitle > 0) rule += ", in the title";
    else if (leadShare > 0) rule += ", in the first paragraph";
    rule += String.format(Locale.ROOT, ", score %.1f", score());
    return mentions.finding(place, best.start(), best.end(), "country", country, rule);
  }
}
