package fr.vigie.enrichment.subjects;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.RecordedTokens;
import fr.vigie.analysis.Terms;
import fr.vigie.analysis.TopicEvidence;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the lexicon's countries and topic terms with the analysis that indexes, and keeps the terms
 * that it gives on the way. Safe for use by several threads.
 */
public final class LexiconMentions implements MentionFinder {

  private final Analysis analysis;
  private final Map<String, Concept> countryNames;

  private final Set<String> groups;

  /** What each concept's term says of topics. */
  private final Map<String, List<TopicEvidence>> conceptEvidence = new HashMap<>();

  public LexiconMentions(Analysis analysis) {
    this.analysis = analysis;
    this.countryNames =
        analysis.lexicon().concepts().stream()
            .filter(concept -> concept.kind().tellsCountry())
            .collect(Collectors.toMap(concept -> Terms.concept(concept.id()), Function.identity()));
    this.groups =
        analysis.lexicon().topics().stream()
            .filter(Topic::isGroup)
            .map(Topic::id)
            .collect(Collectors.toSet());
    for (Topic topic : analysis.lexicon().topics()) {
      topic.concepts().forEach((concept, weight) -> add(concept, topic.id(), weight));
    }
  }

  private void add(String concept, String topic, int weight) {
    conceptEvidence
        .computeIfAbsent(Terms.concept(concept), any -> new ArrayList<>())
        .add(new TopicEvidence(topic, weight));
  }

  @Override
  public Mentions in(String language, String text) {
    RecordedTokens tokens = analysis.record(language, text);
    List<Mention> countries = new ArrayList<>();
    TopicTerms terms = new TopicTerms();
    for (Analysis.Token token : tokens.mentions()) {
      Concept country = countryNames.get(token.term());
      if (country != null)
        countries.add(new Mention(country.country(), token.start(), token.end()));
      for (TopicEvidence evidence : evidence(token.term())) terms.add(evidence, token);
    }
    Map<Boolean, List<WeightedMention>> byGroup =
        terms
            .kept()
            .collect(Collectors.partitioningBy(mention -> groups.contains(mention.topic())));
    return new Mentions(countries, byGroup.get(false), byGroup.get(true), tokens);
  }

  private List<TopicEvidence> evidence(String term) {
    return Terms.isConcept(term)
        ? conceptEvidence.getOrDefault(term, List.of())
        : List.of(TopicEvidence.parse(term));
  }
}
