package fr.vigie.evaluation;

import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.vigie.search.CorpusIndex;
import fr.vigie.search.Engine;
import fr.vigie.search.lucene.scoring.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each part of the ranking can be taken away, and then some query is answered otherwise. */
class RankingPartsTest {

  private static final Path JUDGED = CorpusIndex.CORPUS.resolve("queries.tsv");
  private static final Path JUDGEMENTS = CorpusIndex.CORPUS.resolve("qrels.trec");

  /** One judged query in so many is enough that every part shows, but those of our own queries. */
  private static final int ONE_IN = 3;

  /** Somebody's words, pasted, more of them, a name without its function words, a year. */
  private static final List<String> OWN =
      List.of(
          "passage\tLe Japon et l’OTAN « renforcent leur coopération » (cyber), a dit la ministre.",
          "long\tLe sommet parle de missiles, de drones, d’avions, de navires, de soldats, de radars,"
              + " d’exercices, de sanctions, de budgets, de frontières, de traités et d’alliés.",
          "short\tforces autodéfense Japon",
          "year\tOTAN Japon 2023");

  @TempDir private static Path folder;
  private static Path queries;
  private static Path judgements;
  private static Run whole;

  @BeforeAll
  static void rankAsAlways() throws IOException {
    queries = folder.resolve("queries.tsv");
    judgements = folder.resolve("qrels.trec");
    List<String> judged = Files.readAllLines(JUDGED);
    List<String> asked = new ArrayList<>(OWN);
    for (int i = ONE_IN - 1; i < judged.size(); i += ONE_IN) asked.add(judged.get(i));
    Files.write(queries, asked);
    StringBuilder all = new StringBuilder(Files.readString(JUDGEMENTS));
    for (String own : OWN) all.append(own.split("\t")[0]).append(" 0 jl-presse-001 1\n");
    Files.writeString(judgements, all);
    whole = Evaluation.run(CorpusIndex.engine(), queries, judgements).run();
  }

  /** No two articles of the corpus are copies; {@code CopiesTest} has some that are. */
  @ParameterizedTest
  @EnumSource(value = Ranking.Part.class, mode = Mode.EXCLUDE, names = "COPIES")
  void withoutAPartSomeAnswersAreOthers(Ranking.Part part) throws IOException {
    try (Engine engine = CorpusIndex.engine(Ranking.DEFAULT.without(part))) {
      assertFalse(whole.equals(Evaluation.run(engine, queries, judgements).run()), part.toString());
    }
  }
}
