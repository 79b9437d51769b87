package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each word of a question weighs: the further from the question word, the more. The words next
 * to it say what kind of thing the answer is ({@code quelle année…}, {@code how many people…}),
 * which an article need not name; those far from it, what is asked about. For use by one thread.
 */
final class QuestionWords {

  private final QueryAnalysis analysis;
  private final float spread;

  /**
   * @param spread how much more the furthest word weighs than the nearest; 0: all weigh the same
   */
  QuestionWords(QueryAnalysis analysis, float spread) {
    this.analysis = analysis;
    this.spread = spread;
  }

  /**
   * The weights of words, 1 on average; none where nothing tells them apart.
   *
   * @param all words of the question, function words too
   * @param sought those that are looked for
   */
  Map<QueryTerm, Double> weights(List<QueryTerm> all, List<QueryTerm> sought) {
    Optional<QueryTerm> asking = all.stream().filter(analysis::makesQuestion).findFirst();
    if (spread == 0 || asking.isEmpty() || sought.size() < 2) return Map.of();
    int place = all.indexOf(asking.get());
    List<QueryTerm> byDistance =
        sought.stream()
            .sorted(Comparator.comparingInt(term -> Math.abs(all.indexOf(term) - place)))
            .toList();
    Map<QueryTerm, Double> weights = new HashMap<>();
    for (int i = 0; i < byDistance.size(); i++)
      weights.put(byDistance.get(i), 1 + spread * ((double) i / (byDistance.size() - 1) - 0.5));
    return weights;
  }
}
