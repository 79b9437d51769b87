package fr.vigie.api;

import fr.vigie.search.Question;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
   * @param values decoded, by name; what only shapes the answer is taken out
   */
  static SearchRequest of(Map<String, List<String>> values) {
    Parameters parameters = Parameters.strict(values);
    ChosenFields fields = parameters.fields();
    boolean explain = parameters.truth(EXPLAIN);
    values.keySet().removeAll(Set.of(ChosenFields.PARAMETER, EXPLAIN));
    Question question = QuestionParameters.read(values);
    return new SearchRequest(
        fields.has("snippets") ? question : question.withSnippets(0), fields, explain);
  }
}
