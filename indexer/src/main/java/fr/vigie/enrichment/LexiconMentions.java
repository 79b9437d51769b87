package fr.vigie.enrichment;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.Mode;
import fr.vigie.analysis.Terms;
import fr.vigie.analysis.TopicEvidence;
import fr.vigie.lexicon.Concept;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the lexicon's countries and topic terms with the analysis that indexes. Safe for use by
 * several threads.
 */
public final class LexiconMentions implements MentionFinder {

  private final Analysis analysis;
  private final Map<String, Concept> countryNames;

  public LexiconMentions(Analysis analysis) {
    this.analysis = analysis;
    this.countryNames =
        analysis.lexicon().concepts().stream()
            .filter(concept -> concept.kind().tellsCountry())
            .collect(Collectors.toMap(concept -> Terms.concept(concept.id()), Function.identity()));
  }

  @Override
  public Mentions in(String language, String text) {
    List<Analysis.Token> tokens = analysis.tokens(language, Mode.MENTIONS, text);
    return new Mentions(
        tokens.stream()
            .filter(token -> countryNames.containsKey(token.term()))
            .map(this::country)
            .toList(),
        tokens.stream()
            .filter(token -> !Terms.isConcept(token.term()))
            .map(LexiconMentions::topicTerm)
            .toList());
  }

  private Mention country(Analysis.Token token) {
    return new Mention(countryNames.get(token.term()).country(), token.start(), token.end());
  }

  private static WeightedMention topicTerm(Analysis.Token token) {
    TopicEvidence evidence = TopicEvidence.parse(token.term());
    return new WeightedMention(evidence.topic(), evidence.weight(), token.start(), token.end());
  }
}
