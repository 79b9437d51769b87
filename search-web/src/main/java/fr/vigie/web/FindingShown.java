package fr.vigie.web;

import fr.vigie.article.Finding;
import fr.vigie.article.PublicationDate;
import fr.vigie.search.Labels;
import fr.vigie.search.Question.Facet;

/**
 * A finding as the page shows it.
 *
 * @param what what was found, in words
 * @param value in words; empty when none
 * @param quote the characters that say so
 * @param place where they stand, in words
 * @param rule how they were read, in English
 */
public record FindingShown(String what, String value, String quote, String place, String rule) {

  static FindingShown of(Finding finding, Labels labels, Words words) {
    return new FindingShown(
        words.textOr("finding." + finding.finding(), finding.finding()),
        value(finding, labels, words),
        finding.quote().strip(),
        words.text("place." + finding.place()),
        finding.rule());
  }

  private static String value(Finding finding, Labels labels, Words words) {
    String value = finding.value();
    if (value.isEmpty()) return "";
    return switch (finding.finding()) {
      case "country" -> labels.of(Facet.COUNTRY, value, words.locale());
      case "topic" -> labels.of(Facet.TOPIC, value, words.locale());
      case "language" -> labels.of(Facet.LANG, value, words.locale());
      case "provenance" -> labels.of(Facet.PROVENANCE, value, words.locale());
      case "date", "date-latest" -> date(value, words);
      default -> value;
    };
  }

  private static String date(String value, Words words) {
    try {
      return words.date(PublicationDate.of(value));
    } catch (IllegalArgumentException notJustADate) {
      return value;
    }
  }
}
