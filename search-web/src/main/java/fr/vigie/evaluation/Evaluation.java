package fr.vigie.evaluation;

import fr.vigie.evaluation.Run.Ranked;
import fr.vigie.search.Engine;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Judged queries and the answers to them.
 *
 * @param run the answers
 * @param byQuery the measures of each judged query, in the order of the file
 */
public record Evaluation(Run run, Map<String, Measures> byQuery) {

  /**
   * Puts each query that has a relevant document to the engine, by relevance, on every processor.
   *
   * @throws IOException when a file cannot be read or a line of it is wrong
   */
  public static Evaluation run(Engine engine, Path queries, Path judgements) throws IOException {
    return run(engine, queries, judgements, Integer.MAX_VALUE);
  }

  /**
   * As {@link #run(Engine, Path, Path)}, with so many queries at most, evenly taken from the file.
   *
   * @throws IOException when a file cannot be read or a line of it is wrong
   */
  public static Evaluation run(Engine engine, Path queries, Path judgements, int most)
      throws IOException {
    Map<String, Map<String, Integer>> grades = JudgedFiles.judgements(judgements);
    List<Map.Entry<String, String>> judged =
        JudgedFiles.queries(queries).entrySet().stream()
            .filter(query -> hasRelevant(grades.get(query.getKey())))
            .toList();
    List<Map.Entry<String, String>> asked = sample(judged, most);
    List<List<Ranked>> answers =
        asked.parallelStream().map(query -> ranked(engine, query.getValue())).toList();
    Map<String, List<Ranked>> byQuery = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) byQuery.put(asked.get(i).getKey(), answers.get(i));
    return of(new Run(byQuery), grades);
  }

  /**
   * Measures a run that was written before, on the queries of another.
   *
   * @throws IOException when a file cannot be read or a line of it is wrong
   */
  public static Evaluation of(Run run, Path judgements, Iterable<String> queries)
      throws IOException {
    Map<String, List<Ranked>> same = new LinkedHashMap<>();
    for (String query : queries) same.put(query, run.byQuery().getOrDefault(query, List.of()));
    return of(new Run(same), JudgedFiles.judgements(judgements));
  }

  /** The mean over all queries. */
  public Measures mean() {
    return Measures.mean(new ArrayList<>(byQuery.values()));
  }

  private static Evaluation of(Run run, Map<String, Map<String, Integer>> grades) {
    Map<String, Measures> byQuery = new LinkedHashMap<>();
    run.byQuery()
        .forEach(
            (query, ranked) ->
                byQuery.put(
                    query,
                    Measures.of(
                        ranked.stream().map(Ranked::document).toList(),
                        grades.getOrDefault(query, Map.of()))));
    return new Evaluation(run, byQuery);
  }

  private static boolean hasRelevant(Map<String, Integer> grades) {
    return grades != null && grades.values().stream().anyMatch(grade -> grade > 0);
  }

  private static <T> List<T> sample(List<T> all, int most) {
    if (all.size() <= most) return all;
    return IntStream.range(0, most)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / most)))
        .toList();
  }

  private static List<Ranked> ranked(Engine engine, String text) {
    Question question =
        Question.of(text.length() > Question.MAX_TEXT ? text.substring(0, Question.MAX_TEXT) : text)
            .withSort(Sort.RELEVANCE)
            .withPage(Question.MAX_SIZE, "")
            .withSnippets(0);
    return engine.search(question).hits().stream()
        .map(hit -> new Ranked(hit.id(), hit.score()))
        .toList();
  }
}
