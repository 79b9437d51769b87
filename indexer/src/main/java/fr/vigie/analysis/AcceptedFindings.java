package fr.vigie.analysis;

import fr.vigie.analysis.LexiconFinding.Rule;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings of the linter that are known and have a reason. */
final class AcceptedFindings {

  private static final String FILE = "lint-accepted.tsv";

  private record Accepted(Rule rule, String id, String form) {}

  private final Set<Accepted> accepted;

  private AcceptedFindings(Set<Accepted> accepted) {
    this.accepted = accepted;
  }

  static AcceptedFindings shipped() {
    return new AcceptedFindings(
        ResourceRows.of(FILE)
            .skip(1)
            .map(AcceptedFindings::row)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Accepted row(String[] cells) {
    if (cells.length != 4 || cells[3].isEmpty())
      throw new IllegalStateException(
          FILE + ": '" + String.join("\t", cells) + "' is not rule, id, form and why");
    return new Accepted(Rule.valueOf(cells[0]), cells[1], cells[2]);
  }

  boolean contains(LexiconFinding finding) {
    return accepted.contains(new Accepted(finding.rule(), finding.id(), finding.form()));
  }

  int size() {
    return accepted.size();
  }
}
