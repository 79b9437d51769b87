package fr.vigie.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.article.Article;
import fr.vigie.search.Engine;
import fr.vigie.search.lucene.TestIndex;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConceptTrialTest {

  private static final String DISPATCH =
      "La marine a montré hier un %s devant Lorient, dit le préfet maritime, qui attend la suite";

  /** The reprint of a dispatch says the thing by its other name. */
  @Test
  void aNameOfOneWordLosesNothingAndGainsWhatTheOthersFind() {
    List<Article> articles =
        List.of(
            TestIndex.french("a", "Lorient", DISPATCH.formatted("dirigeable"), "2024-01-01"),
            TestIndex.french("b", "Lorient", DISPATCH.formatted("zeppelin"), "2024-01-02"));
    try (Engine engine = TestIndex.grouped(articles)) {
      QueryAnalysis analysis = new QueryAnalysis(TestIndex.ANALYSIS, Set.of("fr"));
      ConceptTrial trial = ConceptTrial.run(engine, analysis, List.of("dirigeable", "zeppelin"));
      assertEquals(
          List.of(
              new ConceptTrial.OfForm("dirigeable", 1, List.of("b"), List.of(), ""),
              new ConceptTrial.OfForm("zeppelin", 1, List.of("a"), List.of(), "")),
          trial.forms());
    }
  }
}
