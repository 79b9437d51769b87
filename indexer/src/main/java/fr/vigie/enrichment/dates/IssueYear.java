package fr.vigie.enrichment.dates;

import fr.vigie.article.Finding;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.Fold;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.JoinedZones;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year in the name of an issue, in the credits or on the first line: "Dossier 2018", "Grand
 * format — édition 2018". A year anywhere else may be any.
 */
record IssueYear(DateWords words) implements DateStage {

  private static final String RULE = "year of an issue";
  private static final Set<Zone.Kind> KINDS = Set.of(Zone.Kind.CREDIT);
  private static final int LONGEST_ZONES = 5_000;
  private static final int LONGEST_LINE = 80;
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d./-])(?:19[0-9]{2}|20[0-9]{2})(?![\\d./-])");

  @Override
  public Found<PublicationDate> find(Dossier dossier) {
    String text = dossier.article().text();
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    Optional<Matcher> inText = year(first, dossier);
    if (inText.isPresent()) return found(inText.get(), Finding.Place.TEXT, first);
    for (JoinedZones.Line line : dossier.zones().lines(KINDS, LONGEST_ZONES)) {
      Optional<Matcher> year = year(line.text(), dossier);
      if (year.isPresent()) return found(year.get(), line, dossier.zones());
    }
    return Dossier.unknown();
  }

  /** The only year of a line that names an issue. */
  private Optional<Matcher> year(String line, Dossier dossier) {
    if (line.length() > LONGEST_LINE) return Optional.empty();
    String folded = Fold.fold(line);
    if (!words.issue().matcher(folded).find() || words.excluded().matcher(folded).find())
      return Optional.empty();
    if (YEAR.matcher(line).results().count() != 1) return Optional.empty();
    Matcher year = YEAR.matcher(line);
    if (!year.find() || Integer.parseInt(year.group()) > dossier.today().getYear())
      return Optional.empty();
    return Optional.of(year);
  }

  private static Found<PublicationDate> found(Matcher year, Finding.Place place, String in) {
    String value = year.group();
    return Found.because(
        PublicationDate.of(value),
        Finding.in(place, in, year.start(), year.end(), "date", value, RULE));
  }

  private static Found<PublicationDate> found(
      Matcher year, JoinedZones.Line line, JoinedZones zones) {
    String value = year.group();
    return Found.because(
        PublicationDate.of(value),
        zones.finding(line, year.start(), year.end(), "date", value, RULE));
  }
}
