package fr.vigie.enrichment.dates;

import fr.vigie.article.PublicationDate;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.JoinedZones;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A line among the zones that is nothing but a Unix timestamp, left there by the site's program;
 * the day is UTC's.
 */
record TimestampLine() implements DateStage {

  private static final Set<Zone.Kind> KINDS =
      EnumSet.complementOf(EnumSet.of(Zone.Kind.COMMENTS, Zone.Kind.RELATED));

  private static final int LONGEST_ZONES = 50_000;

  @Override
  public Found<PublicationDate> find(Dossier dossier) {
    for (JoinedZones.Line line : dossier.zones().lines(KINDS, LONGEST_ZONES)) {
      String text = line.text().strip();
      Optional<LocalDate> day = UnixTime.day(text).filter(dossier::notInFuture);
      if (day.isEmpty()) continue;
      int start = line.text().indexOf(text);
      LocalDate date = day.get();
      DateMention mention =
          new DateMention(
              start,
              start + text.length(),
              date.getYear(),
              date.getMonthValue(),
              date.getDayOfMonth(),
              "");
      return dossier.inZones(line, mention, "unix timestamp");
    }
    return Dossier.unknown();
  }
}
