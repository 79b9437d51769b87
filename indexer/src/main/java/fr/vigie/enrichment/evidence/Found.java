package fr.vigie.enrichment.evidence;

import fr.vigie.article.Finding;
import java.util.List;

/**
 * What a finder answers: a value and why.
 *
 * @param value the value; the finder's "unknown" when there is no good reason for any
 * @param findings the evidence, and remarks such as a refused date; may be empty only when the
 *     value is unknown
 */
public record Found<T>(T value, List<Finding> findings) {

  public Found {
    findings = List.copyOf(findings);
  }

  public static <T> Found<T> nothing(T unknown) {
    return new Found<>(unknown, List.of());
  }

  public static <T> Found<T> because(T value, Finding finding) {
    return new Found<>(value, List.of(finding));
  }
}
