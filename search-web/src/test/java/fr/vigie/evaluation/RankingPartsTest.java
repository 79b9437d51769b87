package fr.vigie.evaluation;

import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.vigie.search.CorpusIndex;
import fr.vigie.search.Engine;
import fr.vigie.search.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each part of the ranking can be taken away, and then some query is answered otherwise. */
class RankingPartsTest {

  private static final Path JUDGED = CorpusIndex.CORPUS.resolve("queries.tsv");
  private static final Path JUDGEMENTS = CorpusIndex.CORPUS.resolve("qrels.trec");

  /** Enough that every part shows. */
  private static final int QUERIES = 48;

  /** Somebody's words, pasted; no judged query is. */
  private static final String PASSAGE =
      "Le Japon et l’OTAN « renforcent leur coopération » (cyber), a dit la ministre à Bruxelles.";

  @TempDir private static Path folder;
  private static Path queries;
  private static Path judgements;
  private static Run whole;

  @BeforeAll
  static void rankAsAlways() throws IOException {
    queries = folder.resolve("queries.tsv");
    judgements = folder.resolve("qrels.trec");
    Files.writeString(queries, "passage\t" + PASSAGE + "\n" + Files.readString(JUDGED));
    Files.writeString(judgements, Files.readString(JUDGEMENTS) + "passage 0 jl-presse-001 1\n");
    whole = Evaluation.run(CorpusIndex.engine(), queries, judgements, QUERIES).run();
  }

  /** No two articles of the corpus are copies; {@code CopiesTest} has some that are. */
  @ParameterizedTest
  @EnumSource(value = Ranking.Part.class, mode = Mode.EXCLUDE, names = "COPIES")
  void withoutAPartSomeAnswersAreOthers(Ranking.Part part) throws IOException {
    try (Engine engine = CorpusIndex.engine(Ranking.DEFAULT.without(part))) {
      assertFalse(
          whole.equals(Evaluation.run(engine, queries, judgements, QUERIES).run()),
          part.toString());
    }
  }
}
