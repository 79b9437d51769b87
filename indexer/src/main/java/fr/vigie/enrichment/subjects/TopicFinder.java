package fr.vigie.enrichment.subjects;

import fr.vigie.article.Finding;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.evidence.Fold;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.language.Script;
import fr.vigie.enrichment.subjects.MentionFinder.Mentions;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the topics that an article deals with, at most {@link #MOST}, strongest first: those
 * stated, else those for which its words speak.
 *
 * <p>Each different expression adds its weight, times the logarithm of how often it stands in the
 * text, once more its weight when it stands in the first paragraph, and twice its weight when it
 * stands in the title; what the text adds is divided by a norm of its length, as BM25 does. An
 * article whose words do not show that it belongs to the field has no topic: words of the groups,
 * and each topic's strong expressions, must reach {@link #LEAST_FIELD}. A topic stays when its
 * score reaches {@link #LEAST_SCORE} and a fair part of the highest. The figures were chosen by
 * measurement on one half of the test corpus, see docs/extraction.md. Immutable, safe for use by
 * several threads.
 */
public final class TopicFinder {

  /** Most topics of an article. */
  public static final int MOST = 3;

  private static final double LEAST_SCORE = 9;
  private static final double FAIR_PART = 0.3;

  /** How much must show that an article belongs to the field. */
  private static final double LEAST_FIELD = 10;

  /** What each strong expression of a topic adds to that. */
  private static final double STRONG_IN_FIELD = 2;

  /** Length of a usual article, in UTF-16 units. */
  private static final double USUAL_LENGTH = 2_500;

  private static final double LENGTH_EFFECT = 0.5;
  private static final double LEAST_NORM = 0.6;
  private static final int LONGEST_ID = 100;

  public Found<List<String>> find(ArticleMentions mentions) {
    List<String> stated = stated(mentions.article());
    if (stated.isEmpty()) return scored(mentions);
    return new Found<>(
        stated, stated.stream().map(id -> Finding.stated("topic", id, "given", id)).toList());
  }

  private static List<String> stated(RawArticle article) {
    return article.given().topics().stream()
        .map(String::strip)
        .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
        .distinct()
        .limit(10L * MOST)
        .toList();
  }

  private static Found<List<String>> scored(ArticleMentions mentions) {
    double norm = norm(mentions.readText());
    Collection<TopicCase> cases = cases(mentions, Mentions::topicTerms);
    if (field(mentions, cases, norm) < LEAST_FIELD) return Found.nothing(List.of());
    double highest = cases.stream().mapToDouble(topic -> topic.score(norm)).max().orElse(0);
    double least = Math.max(LEAST_SCORE, FAIR_PART * highest);
    List<TopicCase> kept =
        cases.stream()
            .filter(topic -> topic.score(norm) >= least)
            .sorted(Comparator.comparingDouble((TopicCase topic) -> topic.score(norm)).reversed())
            .limit(MOST)
            .toList();
    return new Found<>(
        kept.stream().map(TopicCase::topic).toList(),
        kept.stream().flatMap(topic -> topic.findings(mentions).stream()).toList());
  }

  /** By how much a text is longer than usual; half the effect, and never far below one. */
  private static double norm(String text) {
    double length = Script.weightedLength(text) / USUAL_LENGTH;
    return Math.max(LEAST_NORM, 1 - LENGTH_EFFECT + LENGTH_EFFECT * length);
  }

  /** How much shows that the article belongs to the field. */
  private static double field(ArticleMentions mentions, Collection<TopicCase> cases, double norm) {
    double words =
        cases(mentions, Mentions::fieldTerms).stream()
            .mapToDouble(group -> group.score(norm))
            .sum();
    return words + STRONG_IN_FIELD * cases.stream().mapToLong(TopicCase::strongest).sum();
  }

  private static Collection<TopicCase> cases(
      ArticleMentions mentions, Function<Mentions, List<WeightedMention>> terms) {
    Map<String, TopicCase> cases = new LinkedHashMap<>();
    String title = mentions.article().title();
    String text = mentions.readText();
    int leadEnd = mentions.parts().leadEnd();
    for (WeightedMention mention : terms.apply(mentions.title())) {
      of(mention, cases)
          .addTitle(mention, Fold.fold(title.substring(mention.start(), mention.end())));
    }
    for (WeightedMention mention : terms.apply(mentions.text())) {
      String form = Fold.fold(text.substring(mention.start(), mention.end()));
      of(mention, cases).addText(mention, form, mention.start() < leadEnd);
    }
    return cases.values();
  }

  private static TopicCase of(WeightedMention mention, Map<String, TopicCase> cases) {
    return cases.computeIfAbsent(mention.topic(), TopicCase::new);
  }
}
