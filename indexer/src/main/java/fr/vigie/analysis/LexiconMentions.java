package fr.vigie.analysis;

import fr.vigie.lexicon.Concept;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the lexicon's concepts and the evidence for its topics in a text. Safe for use by several threads. */
public final class LexiconMentions {

  /**
   * A country named, by name, demonym, capital or seat of government.
   *
   * @param country ISO 3166-1 alpha-2 code
   * @param start offset of the name
   * @param end offset after it
   */
  public record CountryMention(String country, int start, int end) {}

  /**
   * A word that speaks for a topic.
   *
   * @param topic the topic's id
   * @param weight 1 (a hint) to 3 (the article deals with it)
   * @param start offset of the word
   * @param end offset after it
   */
  public record TopicMention(String topic, int weight, int start, int end) {}

  /** What one reading of a text found. */
  public record Mentions(List<CountryMention> countries, List<TopicMention> topics) {}

  private final Analysis analysis;
  private final Map<String, Concept> concepts;

  public LexiconMentions(Analysis analysis) {
    this.analysis = analysis;
    this.concepts =
        analysis.lexicon().concepts().stream().collect(Collectors.toMap(Concept::id, Function.identity()));
  }

  public Mentions in(String language, String text) {
    List<Analysis.Token> tokens = analysis.tokens(language, Mode.MENTIONS, text);
    List<CountryMention> countries =
        tokens.stream().filter(token -> isCountry(token.term())).map(this::countryMention).toList();
    List<TopicMention> topics =
        tokens.stream().filter(token -> !Terms.isConcept(token.term())).map(LexiconMentions::topicMention).toList();
    return new Mentions(countries, topics);
  }

  private boolean isCountry(String term) {
    if (!Terms.isConcept(term)) return false;
    return concepts.get(Terms.conceptId(term)).kind().tellsCountry();
  }

  private CountryMention countryMention(Analysis.Token token) {
    String country = concepts.get(Terms.conceptId(token.term())).country();
    return new CountryMention(country, token.start(), token.end());
  }

  private static TopicMention topicMention(Analysis.Token token) {
    TopicEvidence evidence = TopicEvidence.parse(token.term());
    return new TopicMention(evidence.topic(), evidence.weight(), token.start(), token.end());
  }
}
