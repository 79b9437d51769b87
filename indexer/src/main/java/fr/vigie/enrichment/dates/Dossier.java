package fr.vigie.enrichment.dates;

import fr.vigie.article.Finding;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.JoinedZones;
import java.time.LocalDate;
import java.util.List;

/**
 * What the search for an article's date looks at.
 *
 * @param article the article
 * @param zones its zones
 * @param lang its language, ISO 639-1; {@code und} when unknown
 * @param today the day of the search: nothing is published later than the day after it, somewhere
 *     on earth
 */
record Dossier(RawArticle article, JoinedZones zones, String lang, LocalDate today) {

  /** Where a line of text stands. */
  record TextLine(int start, String text) {}

  /** Whether something published now can bear this date. */
  boolean notInFuture(LocalDate day) {
    return !day.isAfter(today.plusDays(1));
  }

  /** A date read in the text, at offsets that count in the line. */
  Found<PublicationDate> inText(TextLine line, DateMention date, String rule) {
    int start = line.start() + date.start();
    int end = line.start() + date.end();
    String value = date.date().value();
    return Found.because(
        date.date(),
        Finding.in(Finding.Place.TEXT, article.text(), start, end, "date", value, rule));
  }

  /** A date read in the zones, at offsets that count in the line. */
  Found<PublicationDate> inZones(JoinedZones.Line line, DateMention date, String rule) {
    String value = date.date().value();
    return Found.because(
        date.date(), zones.finding(line, date.start(), date.end(), "date", value, rule));
  }

  /** Nothing found. */
  static Found<PublicationDate> unknown() {
    return Found.nothing(PublicationDate.UNKNOWN);
  }

  /** Remarks, but no date. */
  static Found<PublicationDate> remarks(List<Finding> findings) {
    return new Found<>(PublicationDate.UNKNOWN, findings);
  }
}
