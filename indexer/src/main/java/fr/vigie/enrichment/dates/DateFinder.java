package fr.vigie.enrichment.dates;

import fr.vigie.article.Finding;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.JoinedZones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the date of an article in the places that state one, most trusted first. Dates keep the day
 * that is written, whatever the time zone beside it; relative dates never count. Without a date the
 * findings may still say {@code date-refused}, {@code date-latest} or {@code date-partial}.
 * Immutable, safe for use by several threads.
 */
public final class DateFinder {

  private final Clock clock;
  private final List<DateStage> stages;

  /**
   * @param clock tells today, after which nothing can have been published
   */
  public DateFinder(Clock clock) {
    this.clock = clock;
    DatePatterns patterns = DatePatterns.shipped();
    DateWords words = DateWords.shipped();
    DateLineReader reader = new DateLineReader(words);
    stages =
        List.of(
            new StatedDates(patterns, false),
            UrlDate.days(),
            new PublicationLine(patterns, reader),
            new Dateline(patterns, reader, new OpeningDate(patterns, words)),
            new TimestampLine(),
            UrlDate.months(),
            new StatedDates(patterns, true),
            new IssueYear(words),
            new CommentDates(patterns, reader),
            new PartialDate(patterns));
  }

  /**
   * @param lang the article's language, ISO 639-1 or {@code und}: it decides how 03/04/2024 is read
   */
  public Found<PublicationDate> find(RawArticle article, String lang) {
    Dossier dossier =
        new Dossier(article, JoinedZones.of(article.zones()), lang, LocalDate.now(clock));
    List<Finding> findings = new ArrayList<>();
    for (DateStage stage : stages) {
      Found<PublicationDate> found = stage.find(dossier);
      findings.addAll(found.findings());
      if (found.value().precision() != PublicationDate.Precision.UNKNOWN)
        return new Found<>(found.value(), findings);
    }
    return new Found<>(PublicationDate.UNKNOWN, findings);
  }
}
