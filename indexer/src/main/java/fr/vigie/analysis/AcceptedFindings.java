package fr.vigie.analysis;

import fr.vigie.analysis.LexiconFinding.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (InputStream in = AcceptedFindings.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException("the analysis has no file " + FILE);
      return new AcceptedFindings(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .map(AcceptedFindings::row)
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Accepted row(String line) {
    String[] cells = line.split("\t");
    if (cells.length != 4)
      throw new IllegalStateException(FILE + ": '" + line + "' is not rule, id, form and why");
    return new Accepted(Rule.valueOf(cells[0]), cells[1], cells[2]);
  }

  boolean contains(LexiconFinding finding) {
    return accepted.contains(new Accepted(finding.rule(), finding.id(), finding.form()));
  }

  int size() {
    return accepted.size();
  }
}
