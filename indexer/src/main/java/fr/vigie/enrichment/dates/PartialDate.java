package fr.vigie.enrichment.dates;

import fr.vigie.article.Finding;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.JoinedZones;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A day and month without a year near the start of the text, or in a caption: worth saying, but no
 * date.
 */
record PartialDate(DatePatterns patterns) implements DateStage {

  private static final int NEAR_START = 1_000;
  private static final Set<Zone.Kind> KINDS = Set.of(Zone.Kind.CAPTION, Zone.Kind.CREDIT);

  @Override
  public Found<PublicationDate> find(Dossier dossier) {
    String text = dossier.article().text();
    Optional<DateMention> inText =
        first(text.substring(0, Math.min(text.length(), NEAR_START)), dossier.lang());
    if (inText.isPresent()) return remark(finding(text, inText.get()));
    for (JoinedZones.Line line : dossier.zones().lines(KINDS, NEAR_START)) {
      Optional<DateMention> date = first(line.text(), dossier.lang());
      if (date.isPresent()) return remark(finding(dossier, line, date.get()));
    }
    return Dossier.unknown();
  }

  private Optional<DateMention> first(String text, String lang) {
    return patterns.in(text, lang).stream().filter(DateMention::lacksYear).findFirst();
  }

  private static Finding finding(String text, DateMention date) {
    return Finding.in(
        Finding.Place.TEXT,
        text,
        date.start(),
        date.end(),
        "date-partial",
        date.dayOfYear(),
        "no year");
  }

  private static Finding finding(Dossier dossier, JoinedZones.Line line, DateMention date) {
    return dossier
        .zones()
        .finding(line, date.start(), date.end(), "date-partial", date.dayOfYear(), "no year");
  }

  private static Found<PublicationDate> remark(Finding finding) {
    return Dossier.remarks(List.of(finding));
  }
}
