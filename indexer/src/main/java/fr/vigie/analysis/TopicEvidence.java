package fr.vigie.analysis;

/**
 * A word that speaks for a topic, as it stands in the form tree.
 *
 * @param topic the topic's id
 * @param weight 1 (a hint) to 3 (the article deals with it); 0 when it only hides words that look
 *     like evidence
 */
public record TopicEvidence(String topic, int weight) {

  private static final char SEPARATOR = '^';

  static String term(String topic, int weight) {
    return topic + SEPARATOR + weight;
  }

  /** Reads the term that analysis for mentions gives for the evidence of a topic. */
  public static TopicEvidence parse(String term) {
    int separator = term.lastIndexOf(SEPARATOR);
    return new TopicEvidence(
        term.substring(0, separator), Integer.parseInt(term.substring(separator + 1)));
  }
}
