package fr.vigie.lexicon;

import fr.vigie.table.Table;
import fr.vigie.table.Table.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads and checks {@code topics.tsv}. */
final class TopicFile {

  private static final String KIND = "@";

  /** How the file names the kinds of concept. */
  private static final Map<Concept.Kind, String> KINDS = new EnumMap<>(Concept.Kind.class);

  static {
    for (Concept.Kind kind : Concept.Kind.values())
      KINDS.put(kind, KIND + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private TopicFile() {}

  /**
   * @param concepts every concept that a topic may name
   */
  static List<Topic> topics(List<Concept> concepts) {
    Map<String, List<String>> named = named(concepts);
    List<Topic> topics = new ArrayList<>();
    for (Row row : Table.resource(Lexicon.class, "topics.tsv").rows())
      topics.add(topic(row, named));
    return topics;
  }

  /** The ids of the concepts that a cell means by a name: by its id one, by its kind many. */
  private static Map<String, List<String>> named(List<Concept> concepts) {
    Map<String, List<String>> named = new HashMap<>();
    for (Concept concept : concepts) {
      named.put(concept.id(), List.of(concept.id()));
      named.computeIfAbsent(KINDS.get(concept.kind()), kind -> new ArrayList<>()).add(concept.id());
    }
    return named;
  }

  private static Topic topic(Row row, Map<String, List<String>> named) {
    Map<String, String> labels =
        new LinkedHashMap<>(Map.of("fr", row.get("fr"), "en", row.get("en")));
    String parent = row.get("parent").equals("-") ? "" : row.get("parent");
    List<Topic.Term> terms = new ArrayList<>();
    for (String language : Lexicon.LANGUAGES) {
      for (String part : row.parts(language + "_terms"))
        terms.add(new Topic.Term(form(row, part, language), language, weight(row, part)));
    }
    if (terms.isEmpty()) throw row.error("has no terms");
    return new Topic(row.get("id"), parent, labels, terms, weights(row, named));
  }

  /** Weights by concept; one stated for the concept itself wins over that of its kind. */
  private static Map<String, Integer> weights(Row row, Map<String, List<String>> named) {
    Map<String, Integer> weights = new HashMap<>();
    Map<String, Integer> stated = new LinkedHashMap<>();
    for (String part : row.parts("concepts")) {
      String name = name(row, part);
      if (!named.containsKey(name))
        throw row.error("no concept or kind of concept is named " + name);
      if (stated.put(name, weight(row, part)) != null)
        throw row.error("'" + name + "' stands twice");
    }
    stated.forEach((name, weight) -> named.get(name).forEach(id -> weights.put(id, weight)));
    for (String name : stated.keySet())
      if (!name.startsWith(KIND)) weights.put(name, stated.get(name));
    return weights;
  }

  private static Form form(Row row, String part, String language) {
    try {
      return Form.parse(name(row, part), language);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw row.error("'" + part + "' is not term:weight");
    }
  }

  private static String name(Row row, String part) {
    int colon = part.lastIndexOf(':');
    if (colon < 1) throw row.error("'" + part + "' is not term:weight");
    return part.substring(0, colon).strip();
  }

  private static int weight(Row row, String part) {
    try {
      int weight = Integer.parseInt(part.substring(part.lastIndexOf(':') + 1).strip());
      if (weight >= 0 && weight <= Topic.STRONGEST) return weight;
    } catch (NumberFormatException e) {
      // said below
    }
    throw row.error("'" + part + "' has no weight from 0 to " + Topic.STRONGEST);
  }
}
