package fr.vigie.enrichment.dates;

import fr.vigie.article.Finding;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.JoinedZones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The earliest date of a reader's comment: the article is no later. Only dates that stamp a comment
 * count, not those that a reader writes about.
 */
record CommentDates(DatePatterns patterns, DateLineReader reader) implements DateStage {

  private static final int LONGEST_ZONES = 50_000;
  private static final int LONGEST_LINE = 150;

  private record Stamp(LocalDate day, JoinedZones.Line line, DateMention date) {}

  @Override
  public Found<PublicationDate> find(Dossier dossier) {
    List<Stamp> stamps = new ArrayList<>();
    for (JoinedZones.Line line : dossier.zones().lines(Set.of(Zone.Kind.COMMENTS), LONGEST_ZONES)) {
      if (line.text().length() <= LONGEST_LINE) addStamps(line, dossier, stamps);
    }
    return stamps.stream()
        .min(Comparator.comparing(Stamp::day))
        .map(earliest -> remark(dossier, earliest))
        .orElse(Dossier.unknown());
  }

  private void addStamps(JoinedZones.Line line, Dossier dossier, List<Stamp> stamps) {
    for (DateMention date : patterns.in(line.text(), dossier.lang())) {
      if (!date.isDay() || date.year() < Dateline.EARLIEST_YEAR) continue;
      DateLine shape = reader.read(line.text(), date);
      LocalDate day = date.firstDay().orElseThrow();
      boolean stamp = shape.alone() && (shape.timed() || shape.before() != DateLine.Before.PROSE);
      if (stamp && dossier.notInFuture(day)) stamps.add(new Stamp(day, line, date));
    }
  }

  private static Found<PublicationDate> remark(Dossier dossier, Stamp stamp) {
    Finding finding =
        dossier
            .zones()
            .finding(
                stamp.line(),
                stamp.date().start(),
                stamp.date().end(),
                "date-latest",
                stamp.day().toString(),
                "earliest comment");
    return Dossier.remarks(List.of(finding));
  }
}
