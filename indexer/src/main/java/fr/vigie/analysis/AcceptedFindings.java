package fr.vigie.analysis;

import fr.vigie.analysis.LexiconFinding.Rule;
import fr.vigie.table.Table;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings of the linter that are known and have a reason. */
final class AcceptedFindings {

  private record Accepted(Rule rule, String id, String form) {}

  private final Set<Accepted> accepted;

  private AcceptedFindings(Set<Accepted> accepted) {
    this.accepted = accepted;
  }

  static AcceptedFindings shipped() {
    return new AcceptedFindings(
        Table.resource(AcceptedFindings.class, "lint-accepted.tsv").rows().stream()
            .map(AcceptedFindings::accepted)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Accepted accepted(Table.Row row) {
    if (row.get("why").isEmpty()) throw row.error("has no reason");
    return new Accepted(Rule.valueOf(row.get("rule")), row.get("id"), row.get("form"));
  }

  boolean contains(LexiconFinding finding) {
    return accepted.contains(new Accepted(finding.rule(), finding.id(), finding.form()));
  }
}
