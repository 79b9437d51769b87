package fr.vigie.enrichment.copies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pairs of news articles that are alike, as a reader judged them: {@code copies-judged.tsv} tells
 * by which rule. Immutable.
 */
record JudgedCopies(Set<Set<String>> reprints) {

  private static final String REPRINT = "reprint";

  static JudgedCopies load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                JudgedCopies.class.getResourceAsStream("copies-judged.tsv"),
                StandardCharsets.UTF_8))) {
      return new JudgedCopies(
          lines
              .lines()
              .filter(line -> line.startsWith(REPRINT))
              .map(line -> line.split("\t"))
              .map(columns -> Set.of(columns[1], columns[2]))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean reprints(String one, String other) {
    return !one.equals(other) && reprints.contains(Set.of(one, other));
  }
}
