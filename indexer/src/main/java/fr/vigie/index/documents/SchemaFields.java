package fr.vigie.index.documents;

import java.util.List;
import java.util.Set;

/**
 * What the schema promises of its documents, so that an index can be tried out by who does not know
 * the schema.
 *
 * @param all the names of all fields there may be
 * @param everywhere those that each document has
 * @param partition the field of which each document has one value, so that its counts add up; empty
 *     when there is none
 * @param counted the fields whose values a report counts
 */
public record SchemaFields(
    Set<String> all, Set<String> everywhere, String partition, List<String> counted) {

  public SchemaFields {
    all = Set.copyOf(all);
    everywhere = Set.copyOf(everywhere);
    counted = List.copyOf(counted);
    if (!all.containsAll(everywhere))
      throw new IllegalArgumentException("unknown fields in " + everywhere);
  }
}
