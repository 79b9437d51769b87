package fr.vigie.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The few parameters of a request that is not a search; unknown and repeated ones are refused. */
final class Parameters {

  private final Map<String, List<String>> values;

  /**
   * @throws BadParameterException when a parameter is not allowed or stands more than once
   */
  Parameters(Context context, Set<String> allowed) {
    RequestParameters.requireNone(context);
    values = QueryString.of(context);
    values.forEach(
        (name, all) -> {
          if (!allowed.contains(name))
            throw new BadParameterException(name, "is no parameter of this request");
          if (all.size() > 1 && !name.equals(ChosenFields.PARAMETER))
            throw new BadParameterException(name, "stands more than once");
        });
  }

  String text(String name, int longest) {
    String value = value(name, "");
    if (value.length() > longest)
      throw new BadParameterException(name, "is over " + longest + " characters");
    return value;
  }

  int number(String name, int most, int normal) {
    String value = value(name, String.valueOf(normal));
    if (value.matches("[0-9]{1,4}") && Integer.parseInt(value) <= most)
      return Integer.parseInt(value);
    throw new BadParameterException(name, "is not a whole number from 0 to " + most);
  }

  <E extends Enum<E>> E choice(String name, E normal) {
    String value = value(name, QuestionParameters.name(normal));
    E[] choices = normal.getDeclaringClass().getEnumConstants();
    for (E choice : choices) {
      if (QuestionParameters.name(choice).equals(value)) return choice;
    }
    throw new BadParameterException(name, "is none of " + QuestionParameters.names(choices));
  }

  ChosenFields fields() {
    return ChosenFields.of(values.get(ChosenFields.PARAMETER));
  }

  Locale ui() {
    return switch (value("ui", "fr")) {
      case "fr" -> Locale.FRENCH;
      case "en" -> Locale.ENGLISH;
      default -> throw new BadParameterException("ui", "is none of fr, en");
    };
  }

  private String value(String name, String normal) {
    List<String> all = values.get(name);
    return all == null || all.isEmpty() ? normal : all.getFirst();
  }
}
