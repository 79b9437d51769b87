package fr.vigie.enrichment.dates;

import fr.vigie.article.Finding;
import fr.vigie.article.Given.StatedDate;
import fr.vigie.article.PublicationDate;
import fr.vigie.enrichment.evidence.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates that metadata state, in their order; those that cannot be are refused with a finding.
 *
 * @param ofFiles whether those that tell when a file was made are meant, or the others: a text's
 *     own dateline is more to be trusted than the former, less than the latter
 */
record StatedDates(DatePatterns patterns, boolean ofFiles) implements DateStage {

  /** A stated date longer than this is cut. */
  private static final int LONGEST = 100;

  private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}|\\d{4}-\\d{2}");

  /** A day as machines write it, ISO 8601, perhaps with a time: what most dates are. */
  private static final Pattern ISO_DAY =
      Pattern.compile("([12]\\d{3}-\\d{2}-\\d{2})(?:T\\d{2}:[\\d:.,+Z-]*)?");

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  @Override
  public Found<PublicationDate> find(Dossier dossier) {
    List<Finding> findings = new ArrayList<>();
    for (StatedDate stated : dossier.article().given().dates()) {
      String written = stated.value().strip();
      if (written.isEmpty() || stated.isOfFile() != ofFiles) continue;
      written = written.substring(0, Math.min(written.length(), LONGEST));
      Optional<PublicationDate> date = read(written, dossier.lang());
      String problem = date.map(read -> problem(read, dossier)).orElse("not a date");
      String value = date.map(PublicationDate::value).orElse("");
      if (problem.isEmpty()) {
        findings.add(Finding.stated("date", value, stated.rule(), written));
        return new Found<>(date.orElseThrow(), findings);
      }
      findings.add(Finding.stated("date-refused", value, stated.rule() + ", " + problem, written));
    }
    return Dossier.remarks(findings);
  }

  private Optional<PublicationDate> read(String written, String lang) {
    if (YEAR_OR_MONTH.matcher(written).matches()) return exact(written);
    Matcher iso = ISO_DAY.matcher(written);
    if (iso.matches()) return exact(iso.group(1));
    Optional<LocalDate> instant = UnixTime.day(written);
    if (instant.isPresent()) return instant.map(PublicationDate::ofDay);
    return patterns.in(written, lang).stream()
        .filter(date -> !date.lacksYear())
        .map(DateMention::date)
        .findFirst();
  }

  private static Optional<PublicationDate> exact(String written) {
    try {
      return Optional.of(PublicationDate.of(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String problem(PublicationDate date, Dossier dossier) {
    LocalDate first = date.firstDay().orElseThrow();
    if (first.isBefore(EARLIEST)) return "before 1900";
    return dossier.notInFuture(first) ? "" : "in the future";
  }
}
