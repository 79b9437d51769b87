package fr.vigie.enrichment.subjects;

import fr.vigie.analysis.RecordedTokens;
import java.util.List;

/**
 * Finds the lexicon's countries and topic terms in a text. Implementations are safe for use by
 * several threads.
 */
@FunctionalInterface
public interface MentionFinder {

  /**
   * What one reading of a text found.
   *
   * @param countries every country named, each time it is named, in the order of the text
   * @param topicTerms every topic term, each time it stands there, in the order of the text; none
   *     inside a longer one of the same topic
   * @param fieldTerms what shows in the same way that a text belongs to the field at all; its
   *     topics are groups
   * @param tokens what the index needs of the text, where the reading gave it; or none
   */
  record Mentions(
      List<Mention> countries,
      List<WeightedMention> topicTerms,
      List<WeightedMention> fieldTerms,
      RecordedTokens tokens) {

    public Mentions {
      countries = List.copyOf(countries);
      topicTerms = List.copyOf(topicTerms);
      fieldTerms = List.copyOf(fieldTerms);
    }
  }

  /**
   * @param lang ISO 639-1 code of the text's language, or {@code und}
   * @param text any text, possibly empty; offsets of the answer count in it
   */
  Mentions in(String lang, String text);
}
