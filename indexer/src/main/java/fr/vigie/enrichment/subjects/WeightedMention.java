package fr.vigie.enrichment.subjects;

/**
 * A word or expression in a text that speaks for a topic.
 *
 * @param topic id of the topic
 * @param weight 1 (a hint) to 3 (the article deals with it)
 * @param start offset of its first character, in UTF-16 units
 * @param end offset after its last character
 */
public record WeightedMention(String topic, int weight, int start, int end) {

  public WeightedMention {
    if (weight < 1) throw new IllegalArgumentException("weight " + weight + " of " + topic);
    if (start < 0 || end <= start)
      throw new IllegalArgumentException("offsets " + start + ".." + end + " of " + topic);
  }
}
