package fr.vigie.lexicon;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an article may deal with.
 *
 * @param id slug
 * @param parent id of its group; empty for a group
 * @param labels the name to show, by ISO 639-1 language
 * @param terms its evidence in words; that of a group shows that an article belongs to the field at
 *     all
 * @param concepts its evidence in concepts, named in whatever language: weights of terms by id of
 *     the concept
 */
public record Topic(
    String id,
    String parent,
    Map<String, String> labels,
    List<Term> terms,
    Map<String, Integer> concepts) {

  /** The weight of an expression that deals with the topic. */
  public static final int STRONGEST = 3;

  /**
   * A word or expression that speaks for a topic, or that only looks so.
   *
   * @param form the expression
   * @param language the ISO 639-1 language it belongs to
   * @param weight 1 (a hint, worth something among others) to 3 (the article deals with it); 0 when
   *     it says nothing of the topic although words inside it do: a nuclear plant is no weapon
   */
  public record Term(Form form, String language, int weight) {
    public Term {
      requireWeight(weight);
    }

    /** Whether it says enough to be looked for in a language that has no terms of its own. */
    public boolean isTelling() {
      return weight > 1;
    }
  }

  public Topic {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    terms = List.copyOf(terms);
    concepts = Collections.unmodifiableMap(new TreeMap<>(concepts));
    concepts.values().forEach(Topic::requireWeight);
  }

  private static void requireWeight(int weight) {
    if (weight < 0 || weight > STRONGEST)
      throw new IllegalArgumentException("weight " + weight + " is not 0, 1, 2 or 3");
  }

  /** Whether it only groups other topics; no article carries a group. */
  public boolean isGroup() {
    return parent.isEmpty();
  }

  /** The name to show in a language; French when there is none in that language. */
  public String label(String language) {
    return labels.getOrDefault(language, labels.get("fr"));
  }
}
