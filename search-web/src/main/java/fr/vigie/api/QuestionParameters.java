package fr.vigie.api;

import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A question as the parameters of a URL, read and written. Both directions agree: {@code read} of
 * what {@code query} wrote is the same question. Stateless.
 */
public final class QuestionParameters {

  /** What no parameter says; the order alone hangs on the words. */
  private static final Question DEFAULTS = Question.of("");

  private QuestionParameters() {}

  /**
   * A question read as well as could be.
   *
   * @param question what was understood
   * @param problems what was ignored, all or in part, in the order of the parameters
   */
  public record Lenient(Question question, List<Problem> problems) {
    public Lenient {
      problems = List.copyOf(problems);
    }
  }

  /**
   * A parameter that could not be read.
   *
   * @param parameter its name as sent
   * @param value its value as sent
   * @param detail what is wrong with it
   * @param partly whether a lenient reading takes a part of it: the first of its values, its
   *     beginning
   */
  public record Problem(String parameter, String value, String detail, boolean partly) {}

  /**
   * @param parameters decoded values by name
   * @throws BadParameterException at the first parameter that is unknown, wrong, or repeated though
   *     single
   */
  public static Question read(Map<String, List<String>> parameters) {
    return new QuestionReader(Parameters.strict(parameters)).question();
  }

  /**
   * Reads what can be read; wrong values count as absent, and a query that is too long is cut.
   * Never throws.
   */
  public static Lenient lenient(Map<String, List<String>> parameters) {
    List<Problem> problems = new ArrayList<>();
    Parameters kept = new Parameters(parameters, problems::add);
    return new Lenient(new QuestionReader(kept).question(), problems);
  }

  /**
   * The query string, without {@code ?}: what differs from the defaults, in a fixed order; perhaps
   * empty.
   */
  public static String query(Question question) {
    return query(question, question.naturalSort());
  }

  /**
   * The same, for who knows the order that hits have when none is chosen: that depends on the words
   * alone, and reading them takes longer than writing the rest.
   */
  public static String query(Question question, Sort natural) {
    QueryString query = new QueryString();
    query.add("q", question.text(), "");
    for (Facet facet : Facet.values()) {
      for (String value : new TreeSet<>(question.selected(facet)))
        query.add(name(facet), value, "");
    }
    query.add("from", question.period().from().value(), "");
    query.add("to", question.period().to().value(), "");
    query.add("undated", name(question.undated()), name(DEFAULTS.undated()));
    query.add("sort", name(question.sort()), name(natural));
    query.add("size", String.valueOf(question.size()), String.valueOf(DEFAULTS.size()));
    query.add("collapse", name(question.collapse()), name(DEFAULTS.collapse()));
    query.add("expand", name(question.expand()), name(DEFAULTS.expand()));
    query.add("cursor", question.cursor(), "");
    query.add("generation", question.generation(), "");
    query.add("snippets", String.valueOf(question.snippets()), String.valueOf(DEFAULTS.snippets()));
    query.add("ui", question.ui().getLanguage(), DEFAULTS.ui().getLanguage());
    return query.toString();
  }

  /** A text as a part of an address: a path's or a query's. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** How a facet, an order or a choice is called in a URL. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** How some choices are called in a URL. */
  static String names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(QuestionParameters::name).collect(Collectors.joining(", "));
  }

  private static final class QueryString {
    private final StringJoiner pairs = new StringJoiner("&");

    void add(String name, String value, String normal) {
      if (value.equals(normal)) return;
      pairs.add(name + "=" + encoded(value));
    }

    @Override
    public String toString() {
      return pairs.toString();
    }
  }
}
