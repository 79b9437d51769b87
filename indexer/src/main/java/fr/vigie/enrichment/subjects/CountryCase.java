package fr.vigie.enrichment.subjects;

import fr.vigie.article.Finding;
import fr.vigie.article.Finding.Place;
import java.util.Locale;

/** What speaks for one country in one article; confined to the thread that scores it. */
final class CountryCase {

  private static final double TITLE_WEIGHT = 2;

  /** Named more often than this, a title says no more. */
  private static final int MOST_IN_TITLE = 2;

  /**
   * The text's shares at which half of their worth is lost: being named for the twentieth time adds
   * little.
   */
  private static final double HALF_SATURATED = 20;

  /** Least part of the highest score, for one named in the title or more than once. */
  private static final double PART_WHEN_REPEATED = 0.05;

  /** Least part for one named once, in the first paragraph. */
  private static final double PART_IN_LEAD = 0.1;

  /** Least part for one named once, elsewhere. */
  private static final double PART_IN_PASSING = 0.3;

  private final String country;
  private int inTitle;
  private int inText;
  private double share;
  private boolean inLead;
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
    this.share += share;
    inLead |= lead;
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
    return TITLE_WEIGHT * Math.min(inTitle, MOST_IN_TITLE) + share / (1 + share / HALF_SATURATED);
  }

  /**
   * Whether the article dwells on it.
   *
   * @param highest the highest score of a country in the article
   */
  boolean isDweltOn(double highest) {
    double part = score() / highest;
    if (inTitle > 0 || inText > 1) return part >= PART_WHEN_REPEATED;
    return part >= (inLead ? PART_IN_LEAD : PART_IN_PASSING);
  }

  Finding finding(ArticleMentions mentions) {
    int count = inTitle + inText;
    String rule = count == 1 ? "1 mention" : count + " mentions";
    if (inTitle > 0) rule += ", in the title";
    else if (inLead) rule += ", in the first paragraph";
    rule += String.format(Locale.ROOT, ", score %.1f", score());
    return mentions.finding(place, best.start(), best.end(), "country", country, rule);
  }
}
