package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.search.lucene.scoring.ProximityQuery.Lead;
import fr.vigie.search.lucene.scoring.ProximityQuery.Pair;
import fr.vigie.search.lucene.scoring.RaisedQuery.Raising;
import fr.vigie.search.lucene.scoring.Ranking;
import fr.vigie.search.lucene.scoring.Ranking.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What raises an article by where the words asked for stand in it: near each other, or among its
 * first ones.
 */
final class ProximityBoost {

  /**
   * How much more words count that function words part in the query, {@code départ des troupes}:
   * where they stand so in an article they are further from each other.
   */
  private static final double PARTED = 1.6;

  /** An article that holds one or two words is more often about them wherever they stand. */
  private static final int FEW = 2;

  /** So much less what stands first counts then. */
  private static final double LEAD_OF_FEW = 0.5;

  /** The rarity of a word of one article in four: more frequent ones say little anywhere. */
  private static final double FREQUENT = Math.log(4);

  private final Ranking ranking;

  ProximityBoost(Ranking ranking) {
    this.ranking = ranking;
  }

  /**
   * Words near each other in the title or in the body; either is worth as much. What an article is
   * about it says first; a question may be answered anywhere in it.
   */
  List<Raising> of(Sought sought, TextFields fields) throws IOException {
    return fields.proximity(sought.terms(), pairs(sought, fields), leads(sought, fields)).stream()
        .map(each -> new Raising(each, each.most()))
        .toList();
  }

  private List<Pair> pairs(Sought sought, TextFields fields) throws IOException {
    List<QueryTerm> terms = sought.terms();
    boolean expression = terms.size() <= RankingBoosts.TOPIC && !sought.question();
    double weight = ranking.weight(expression ? Part.EXPRESSION : Part.PAIRS);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < terms.size(); i++) {
      QueryTerm left = terms.get(i - 1);
      QueryTerm right = terms.get(i);
      double rarity = fields.rarity(left) + fields.rarity(right);
      double by = expression && right.start() - left.end() > 1 ? PARTED * rarity : rarity;
      if (weight * by > 0 && !left.terms().equals(right.terms()))
        pairs.add(new Pair(i - 1, i, (float) (weight * by)));
    }
    return pairs;
  }

  private List<Lead> leads(Sought sought, TextFields fields) throws IOException {
    List<QueryTerm> terms = sought.terms();
    boolean few = terms.size() <= FEW;
    double weight = ranking.weight(Part.LEAD) * (few ? LEAD_OF_FEW : 1);
    double least = few ? FREQUENT : 0;
    List<Lead> leads = new ArrayList<>();
    for (int i = 0; weight > 0 && !sought.question() && i < terms.size(); i++) {
      double rarity = fields.rarity(terms.get(i));
      if (rarity > least) leads.add(new Lead(i, (float) (weight * rarity)));
    }
    return leads;
  }
}
