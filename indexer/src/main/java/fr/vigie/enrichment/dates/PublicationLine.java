package fr.vigie.enrichment.dates;

import fr.vigie.article.PublicationDate;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.dates.DateLine.Announced;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.JoinedZones;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The publication line among the zones: "Publié le 3 janv. 2023 à 10h12", or a line of the credits
 * that holds a date.
 */
record PublicationLine(DatePatterns patterns, DateLineReader reader) implements DateStage {

  private static final Set<Zone.Kind> KINDS = Set.of(Zone.Kind.CREDIT, Zone.Kind.BOILERPLATE);
  private static final int LONGEST_ZONES = 50_000;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_CREDIT = 120;

  /** Why a line's date counts, most trusted first; the words are the finding's rule. */
  private enum Trust {
    ANNOUNCED("announced publication"),
    CREDIT_STATEMENT("line of the credits"),
    CREDIT("date in the credits"),
    CHANGED("announced update"),
    CREDIT_MONTH("month in the credits"),
    STATEMENT("line of its own beside the text");

    private final String rule;

    Trust(String rule) {
      this.rule = rule;
    }
  }

  private record Candidate(Trust trust, JoinedZones.Line line, DateMention date) {}

  @Override
  public Found<PublicationDate> find(Dossier dossier) {
    List<Candidate> candidates = new ArrayList<>();
    for (JoinedZones.Line line : dossier.zones().lines(KINDS, LONGEST_ZONES)) {
      if (line.text().length() <= LONGEST_LINE) addCandidates(line, dossier, candidates);
    }
    return candidates.stream()
        .min(Comparator.comparing(Candidate::trust))
        .filter(best -> best.trust() != Trust.STATEMENT || agree(candidates))
        .map(best -> dossier.inZones(best.line(), best.date(), best.trust().rule))
        .orElse(Dossier.unknown());
  }

  private void addCandidates(JoinedZones.Line line, Dossier dossier, List<Candidate> candidates) {
    for (DateMention date : patterns.in(line.text(), dossier.lang())) {
      boolean possible = date.firstDay().filter(dossier::notInFuture).isPresent();
      if (!possible || date.year() < Dateline.EARLIEST_YEAR) continue;
      Trust trust = trust(line, reader.read(line.text(), date), date);
      if (trust != null) candidates.add(new Candidate(trust, line, date));
    }
  }

  /** Null when the date may be any. */
  private static Trust trust(JoinedZones.Line line, DateLine shape, DateMention date) {
    if (shape.announced() == Announced.PUBLICATION) return Trust.ANNOUNCED;
    if (shape.announced() == Announced.CHANGE) return Trust.CHANGED;
    if (shape.excluded()) return null;
    if (line.kind() == Zone.Kind.BOILERPLATE)
      return shape.isStatement() && date.isDay() ? Trust.STATEMENT : null;
    if (shape.isStatement()) return Trust.CREDIT_STATEMENT;
    if (line.text().length() > LONGEST_CREDIT) return null;
    return date.isDay() ? Trust.CREDIT : Trust.CREDIT_MONTH;
  }

  /** Several dates that stand alone are a list of other articles or a calendar. */
  private static boolean agree(List<Candidate> candidates) {
    return candidates.stream().map(candidate -> candidate.date().date()).distinct().count() == 1;
  }
}
