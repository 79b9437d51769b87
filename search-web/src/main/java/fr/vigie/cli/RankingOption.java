package fr.vigie.cli;

import fr.vigie.search.lucene.scoring.Ranking;
import fr.vigie.search.lucene.scoring.Ranking.Part;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The ranking that is measured: the one that answers, or it with parts changed. */
final class RankingOption {

  @Option(
      names = "--without",
      paramLabel = "PART",
      description =
          "measure the ranking without a part, repeatable, to see what it gives:"
              + " ${COMPLETION-CANDIDATES}")
  private Set<Part> without = EnumSet.noneOf(Part.class);

  @Option(
      names = "--weight",
      paramLabel = "PART=N",
      description = "measure the ranking with another weight of a part, repeatable")
  private Map<Part, Float> weights = new TreeMap<>();

  Ranking ranking() {
    Ranking ranking = Ranking.DEFAULT;
    for (Part part : without) ranking = ranking.without(part);
    for (Map.Entry<Part, Float> each : weights.entrySet())
      ranking = ranking.with(each.getKey(), each.getValue());
    return ranking;
  }
}
