package fr.vigie.api;

import fr.vigie.api.QuestionParameters.Problem;
import fr.vigie.article.PublicationDate;
import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Collapse;
import fr.vigie.search.Question.Expand;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Sort;
import fr.vigie.search.Question.Undated;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads one question; each problem goes to a listener, which either stops the reading or lets the
 * default stand.
 */
final class QuestionReader {

  private static final int MAX_VALUES = 100;
  private static final int MAX_VALUE = 500;
  private static final int MAX_CURSOR = 4_000;
  private static final int SHOWN_VALUE = 80;

  private static final Map<Facet, Pattern> SHAPES =
      Map.of(
          Facet.COUNTRY, Pattern.compile("[A-Z]{2}"),
          Facet.TOPIC, Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*"),
          Facet.LANG, Pattern.compile("[a-z]{2,3}"),
          Facet.SOURCE, Pattern.compile("(?s).*\\S.*"),
          Facet.PROVENANCE, Pattern.compile("[a-z]+(?:-[a-z]+)*"));

  private static final Pattern GENERATION = Pattern.compile("([0-9]{6,12}-[0-9]{8}T[0-9]{6}Z)?");

  private static final Set<String> SINGLE =
      Set.of(
          "q",
          "from",
          "to",
          "undated",
          "sort",
          "size",
          "cursor",
          "generation",
          "snippets",
          "ui",
          "collapse",
          "expand");

  private static final Set<String> REPEATABLE =
      Arrays.stream(Facet.values())
          .map(QuestionParameters::name)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, List<String>> parameters;
  private final Consumer<Problem> problems;

  QuestionReader(Map<String, List<String>> parameters, Consumer<Problem> problems) {
    this.parameters = parameters;
    this.problems = problems;
  }

  Question question() {
    parameters.keySet().stream().sorted().forEach(this::requireKnown);
    String text = text();
    Question defaults = Question.of(text);
    return new Question(
        text,
        selected(),
        period(),
        choice("undated", Undated.values(), defaults.undated()),
        choice("sort", Sort.values(), defaults.sort()),
        number("size", Question.MAX_SIZE, defaults.size()),
        cursor(),
        generation(),
        number("snippets", Question.MAX_SNIPPETS, defaults.snippets()),
        ui(defaults.ui()),
        choice("collapse", Collapse.values(), defaults.collapse()),
        choice("expand", Expand.values(), defaults.expand()));
  }

  private void requireKnown(String name) {
    if (SINGLE.contains(name)) {
      List<String> values = parameters.get(name);
      if (values.size() > 1) problem(name, String.join(", ", values), "stands more than once");
    } else if (!REPEATABLE.contains(name)) {
      problem(name, single(name), "is no parameter of a search");
    }
  }

  private String text() {
    String text = single("q");
    if (text.length() <= Question.MAX_TEXT) return text;
    problem("q", text, "is over " + Question.MAX_TEXT + " characters");
    int end = Question.MAX_TEXT;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private Map<Facet, Set<String>> selected() {
    Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Set<String> values = values(facet);
      if (!values.isEmpty()) selected.put(facet, Set.copyOf(values));
    }
    return selected;
  }

  private Set<String> values(Facet facet) {
    String name = QuestionParameters.name(facet);
    Set<String> values = new LinkedHashSet<>();
    for (String value : parameters.getOrDefault(name, List.of())) {
      if (value.length() > MAX_VALUE || !SHAPES.get(facet).matcher(value).matches()) {
        problem(name, value, "is not a " + name + " of this index");
      } else if (values.size() == MAX_VALUES) {
        problem(name, value, "has over " + MAX_VALUES + " values");
        break;
      } else {
        values.add(value);
      }
    }
    return values;
  }

  private Period period() {
    Period period = new Period(date("from"), date("to"));
    if (!period.firstDay().isAfter(period.lastDay())) return period;
    problem("from", single("from"), "is after the parameter to");
    return Period.ALWAYS;
  }

  private PublicationDate date(String name) {
    try {
      return PublicationDate.of(single(name).strip());
    } catch (IllegalArgumentException e) {
      problem(name, single(name), "is not YYYY, YYYY-MM or YYYY-MM-DD");
      return PublicationDate.UNKNOWN;
    }
  }

  private <E extends Enum<E>> E choice(String name, E[] choices, E normal) {
    if (!parameters.containsKey(name)) return normal;
    for (E choice : choices) {
      if (QuestionParameters.name(choice).equals(single(name))) return choice;
    }
    problem(name, single(name), "is none of " + QuestionParameters.names(choices));
    return normal;
  }

  private int number(String name, int most, int normal) {
    if (!parameters.containsKey(name)) return normal;
    String value = single(name);
    if (value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= most)
      return Integer.parseInt(value);
    problem(name, value, "is not a whole number from 0 to " + most);
    return normal;
  }

  private String cursor() {
    String cursor = single("cursor");
    if (cursor.length() <= MAX_CURSOR) return cursor;
    problem("cursor", cursor, "is no cursor of this index");
    return "";
  }

  private String generation() {
    String generation = single("generation");
    if (GENERATION.matcher(generation).matches()) return generation;
    problem("generation", generation, "is no name of a generation");
    return "";
  }

  private Locale ui(Locale normal) {
    if (!parameters.containsKey("ui")) return normal;
    return switch (single("ui")) {
      case "fr" -> Locale.FRENCH;
      case "en" -> Locale.ENGLISH;
      default -> {
        problem("ui", single("ui"), "is none of fr, en");
        yield normal;
      }
    };
  }

  private String single(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  private void problem(String parameter, String value, String detail) {
    String shown = value.length() <= SHOWN_VALUE ? value : value.substring(0, SHOWN_VALUE) + "…";
    problems.accept(new Problem(parameter, shown, detail));
  }
}
