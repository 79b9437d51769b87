package fr.vigie.api;

import fr.vigie.api.QuestionParameters.Problem;
import fr.vigie.reading.characters.WholeCharacters;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the values of parameters, each once; every problem goes to a listener, which either stops
 * the reading or lets the default stand.
 */
final class Parameters {

  private static final int SHOWN_VALUE = 80;

  /** Yes or no, as an address says it. */
  private enum Truth {
    TRUE,
    FALSE
  }

  /** The languages a reader may have. */
  private enum Ui {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Ui(Locale locale) {
      this.locale = locale;
    }
  }

  private final Map<String, List<String>> values;
  private final Consumer<Problem> problems;

  /**
   * @param values decoded, by name
   */
  Parameters(Map<String, List<String>> values, Consumer<Problem> problems) {
    this.values = values;
    this.problems = problems;
  }

  /** To be read strictly: the first problem is a {@link BadParameterException}. */
  static Parameters strict(Map<String, List<String>> values) {
    return new Parameters(
        values,
        problem -> {
          throw new BadParameterException(problem.parameter(), problem.detail());
        });
  }

  /**
   * Those of a request that is not a search, to be read strictly.
   *
   * @throws BadParameterException when one is not allowed
   */
  static Parameters of(Context context, Set<String> allowed) {
    RequestParameters.requireNone(context);
    Parameters parameters = strict(QueryString.of(context));
    parameters.allow(allowed);
    return parameters;
  }

  /** Every other parameter is a problem. */
  void allow(Set<String> names) {
    values.keySet().stream()
        .sorted()
        .filter(name -> !names.contains(name))
        .forEach(
            name -> problem(name, String.join(", ", all(name)), "is no parameter of this request"));
  }

  /** All values of a parameter that may stand more than once. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The value of a parameter that may stand once; empty when it is absent. */
  String single(String name) {
    List<String> all = all(name);
    if (all.size() > 1) partly(name, String.join(", ", all), "stands more than once");
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** One that is too long is cut between two characters. */
  String text(String name, int longest) {
    String text = single(name);
    if (text.length() <= longest) return text;
    partly(name, text, "is over " + longest + " characters");
    return WholeCharacters.beginning(text, longest);
  }

  int number(String name, int most, int normal) {
    if (!values.containsKey(name)) return normal;
    String value = single(name);
    if (value.matches("[0-9]{1,4}") && Integer.parseInt(value) <= most)
      return Integer.parseInt(value);
    problem(name, value, "is not a whole number from 0 to " + most);
    return normal;
  }

  <E extends Enum<E>> E choice(String name, E normal) {
    if (!values.containsKey(name)) return normal;
    String value = single(name);
    E[] choices = normal.getDeclaringClass().getEnumConstants();
    for (E choice : choices) {
      if (QuestionParameters.name(choice).equals(value)) return choice;
    }
    problem(name, value, "is none of " + QuestionParameters.names(choices));
    return normal;
  }

  /** Whether a parameter says so; without it, no. */
  boolean truth(String name) {
    return choice(name, Truth.FALSE) == Truth.TRUE;
  }

  /** The reader's language. */
  Locale ui() {
    return choice("ui", Ui.FR).locale;
  }

  ChosenFields fields() {
    return ChosenFields.of(values.get(ChosenFields.PARAMETER));
  }

  void problem(String name, String value, String detail) {
    problems.accept(new Problem(name, WholeCharacters.shown(value, SHOWN_VALUE), detail, false));
  }

  private void partly(String name, String value, String detail) {
    problems.accept(new Problem(name, WholeCharacters.shown(value, SHOWN_VALUE), detail, true));
  }
}
