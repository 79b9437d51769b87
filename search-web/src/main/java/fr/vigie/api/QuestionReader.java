package fr.vigie.api;

import fr.vigie.article.PublicationDate;
import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the parameters of a search as a question. */
final class QuestionReader {

  private static final int MAX_VALUES = 100;
  private static final int MAX_VALUE = 500;
  private static final int MAX_CURSOR = 4_000;

  private static final Map<Facet, Pattern> SHAPES =
      Map.of(
          Facet.COUNTRY, Pattern.compile("[A-Z]{2}"),
          Facet.TOPIC, Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*"),
          Facet.LANG, Pattern.compile("[a-z]{2,3}"),
          Facet.SOURCE, Pattern.compile("(?s).*\\S.*"),
          Facet.PROVENANCE, Pattern.compile("[a-z]+(?:-[a-z]+)*"));

  private static final Pattern GENERATION = Pattern.compile("([0-9]{6,12}-[0-9]{8}T[0-9]{6}Z)?");

  private static final Set<String> NAMES =
      Stream.concat(
              Stream.of(
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
                  "expand"),
              Arrays.stream(Facet.values()).map(QuestionParameters::name))
          .collect(Collectors.toUnmodifiableSet());

  private final Parameters parameters;

  QuestionReader(Parameters parameters) {
    this.parameters = parameters;
  }

  Question question() {
    parameters.allow(NAMES);
    String text = parameters.text("q", Question.MAX_TEXT);
    Question defaults = Question.of(text);
    return new Question(
        text,
        selected(),
        period(),
        parameters.choice("undated", defaults.undated()),
        parameters.choice("sort", defaults.sort()),
        parameters.number("size", Question.MAX_SIZE, defaults.size()),
        cursor(),
        generation(),
        parameters.number("snippets", Question.MAX_SNIPPETS, defaults.snippets()),
        parameters.ui(),
        parameters.choice("collapse", defaults.collapse()),
        parameters.choice("expand", defaults.expand()));
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
    for (String value : parameters.all(name)) {
      if (value.length() > MAX_VALUE || !SHAPES.get(facet).matcher(value).matches()) {
        parameters.problem(name, value, "has not the form of a " + name);
      } else if (values.size() == MAX_VALUES) {
        parameters.problem(name, value, "has over " + MAX_VALUES + " values");
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
    parameters.problem("from", period.from().value(), "is after the parameter to");
    parameters.problem("to", period.to().value(), "is before the parameter from");
    return Period.ALWAYS;
  }

  private PublicationDate date(String name) {
    String value = parameters.single(name);
    try {
      return PublicationDate.of(value.strip());
    } catch (IllegalArgumentException e) {
      parameters.problem(name, value, "is not YYYY, YYYY-MM or YYYY-MM-DD");
      return PublicationDate.UNKNOWN;
    }
  }

  private String cursor() {
    String cursor = parameters.single("cursor");
    if (cursor.length() <= MAX_CURSOR) return cursor;
    parameters.problem("cursor", cursor, "is no cursor of this index");
    return "";
  }

  private String generation() {
    String generation = parameters.single("generation");
    if (GENERATION.matcher(generation).matches()) return generation;
    parameters.problem("generation", generation, "is no name of a generation");
    return "";
  }
}
