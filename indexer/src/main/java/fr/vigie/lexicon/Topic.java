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
 * @param terms its evidence; empty for a group
 */
public record Topic(String id, String parent, Map<String, String> labels, List<Term> terms) {

  /**
   * A word or expression that speaks for a topic.
   *
   * @param form the expression
   * @param weight 1 (a hint) to 3 (the article deals with it)
   */
  public record Term(Form form, int weight) {
    public Term {
      if (weight < 1 || weight > 3)
        throw new IllegalArgumentException("weight " + weight + " is not 1, 2 or 3");
    }
  }

  public Topic {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    terms = List.copyOf(terms);
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
