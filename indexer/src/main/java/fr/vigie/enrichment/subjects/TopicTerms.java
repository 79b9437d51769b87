package fr.vigie.enrichment.subjects;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.TopicEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The evidence of topics in one text, of which the longest counts: "guided missile destroyer" is no
 * missile. Confined to the thread that reads the text.
 */
final class TopicTerms {

  private record Piece(int weight, int start, int end) {}

  /** Over the same words the lesser weight wins: a word of the topic corrects its concepts. */
  private static final Comparator<Piece> LONGEST_FIRST =
      Comparator.comparingInt(Piece::start)
          .thenComparing(Comparator.comparingInt(Piece::end).reversed())
          .thenComparingInt(Piece::weight);

  private final Map<String, List<Piece>> pieces = new HashMap<>();

  void add(TopicEvidence evidence, Analysis.Token token) {
    pieces
        .computeIfAbsent(evidence.topic(), any -> new ArrayList<>())
        .add(new Piece(evidence.weight(), token.start(), token.end()));
  }

  /** What counts, in the order of the text. */
  Stream<WeightedMention> kept() {
    return pieces.entrySet().stream()
        .flatMap(entry -> kept(entry.getKey(), entry.getValue()).stream())
        .sorted(Comparator.comparingInt(WeightedMention::start));
  }

  private static List<WeightedMention> kept(String topic, List<Piece> all) {
    all.sort(LONGEST_FIRST);
    List<WeightedMention> kept = new ArrayList<>();
    int covered = 0;
    for (Piece piece : all) {
      if (piece.end() <= covered) continue;
      covered = piece.end();
      if (piece.weight() > 0)
        kept.add(new WeightedMention(topic, piece.weight(), piece.start(), piece.end()));
    }
    return kept;
  }
}
