package fr.vigie.api;

import fr.vigie.search.Question;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * A search as it comes over HTTP: the question, and what only shapes the answer.
 *
 * @param question what is asked
 * @param fields the fields of each article
 * @param explain whether each hit tells how its score came to be
 */
record SearchRequest(Question question, ChosenFields fields, boolean explain) {

  private static final String EXPLAIN = "explain";

  /**
   * @throws BadParameterException at a parameter that is unknown, wrong, or repeated though single
   */
  static SearchRequest of(Context context) {
    RequestParameters.requireNone(context);
    return of(RequestParameters.of(context));
  }

  /**
   * @param parameters decoded values by name; what only shapes the answer is taken out
   */
  static SearchRequest of(Map<String, List<String>> parameters) {
    ChosenFields fields = ChosenFields.of(parameters.remove(ChosenFields.PARAMETER));
    boolean explain = explain(parameters.remove(EXPLAIN));
    Question question = QuestionParameters.read(parameters);
    return new SearchRequest(
        fields.has("snippets") ? question : question.withSnippets(0), fields, explain);
  }

  private static boolean explain(List<String> values) {
    if (values == null) return false;
    if (values.size() > 1) throw new BadParameterException(EXPLAIN, "stands more than once");
    return switch (values.getFirst()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadParameterException(EXPLAIN, "is none of true, false");
    };
  }
}
