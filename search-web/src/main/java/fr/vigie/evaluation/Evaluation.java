package fr.vigie.evaluation;

import fr.vigie.search.Engine;
import fr.vigie.search.Hit;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judged queries put to an engine.
 *
 * @param byQuery the measures of each judged query, in the order of the file
 */
public record Evaluation(Map<String, Measures> byQuery) {

  /**
   * Puts each query that has a relevant document to the engine, by relevance.
   *
   * @throws IOException when a file cannot be read or a line of it is wrong
   */
  public static Evaluation run(Engine engine, Path queries, Path judgements) throws IOException {
    Map<String, Map<String, Integer>> grades = JudgedFiles.judgements(judgements);
    Map<String, Measures> byQuery = new LinkedHashMap<>();
    for (Map.Entry<String, String> query : JudgedFiles.queries(queries).entrySet()) {
      Map<String, Integer> relevant = grades.getOrDefault(query.getKey(), Map.of());
      if (relevant.values().stream().noneMatch(grade -> grade > 0)) continue;
      byQuery.put(query.getKey(), Measures.of(ranked(engine, query.getValue()), relevant));
    }
    return new Evaluation(byQuery);
  }

  /** The mean over all queries. */
  public Measures mean() {
    return Measures.mean(new ArrayList<>(byQuery.values()));
  }

  private static List<String> ranked(Engine engine, String text) {
    Question question =
        Question.of(text.length() > Question.MAX_TEXT ? text.substring(0, Question.MAX_TEXT) : text)
            .withSort(Sort.RELEVANCE)
            .withPage(Question.MAX_SIZE, "")
            .withSnippets(0);
    return engine.search(question).hits().stream().map(Hit::id).toList();
  }
}
