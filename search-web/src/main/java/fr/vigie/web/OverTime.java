package fr.vigie.web;

import fr.vigie.search.Answer;
import fr.vigie.search.Facets.Value;
import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The values of a facet year by year: a chart that is a table.
 *
 * @param years the columns, oldest first, none left out
 * @param lines the commonest values
 */
public record OverTime(List<String> years, List<Line> lines) {

  /** Height of a cell's bar when it is the highest of all, in units of the drawing. */
  public static final int HEIGHT = 20;

  private static final int MOST_LINES = 12;
  private static final int MOST_YEARS = 12;

  /**
   * @param label of the value
   * @param cells a year each
   */
  public record Line(String label, List<Cell> cells) {}

  /**
   * @param count articles, in figures of the language; empty when none
   * @param height of its bar, 0 to {@link #HEIGHT}
   * @param href the articles themselves; empty when none
   * @param name value, year and count in words
   */
  public record Cell(String count, int height, String href, String name) {}

  /**
   * @param engine answers a question
   */
  static OverTime of(Question asked, Facet facet, Function<Question, Answer> engine, Words words) {
    Question question = asked.withPage(0, "");
    Map<Value, NavigableMap<Integer, Long>> counts = new LinkedHashMap<>();
    List<Value> values = engine.apply(question).facets().of(facet);
    for (Value value : values.subList(0, Math.min(values.size(), MOST_LINES))) {
      Answer answer = engine.apply(only(question, facet, value));
      NavigableMap<Integer, Long> years = answer.facets().time().by(Timeline.YEAR);
      if (!years.isEmpty()) counts.put(value, years);
    }
    List<Integer> years = columns(counts.values().stream().toList());
    long most =
        counts.values().stream()
            .flatMap(line -> line.values().stream())
            .max(Long::compare)
            .orElse(1L);
    List<Line> lines = new ArrayList<>();
    counts.forEach(
        (value, line) -> {
          Links links = new Links(only(asked, facet, value));
          List<Cell> cells =
              years.stream()
                  .map(year -> cell(value, year, line.getOrDefault(year, 0L), most, links, words))
                  .toList();
          lines.add(new Line(value.label(), cells));
        });
    return new OverTime(years.stream().map(String::valueOf).toList(), lines);
  }

  private static Question only(Question question, Facet facet, Value value) {
    Map<Facet, Set<String>> selected = new HashMap<>(question.selected());
    selected.put(facet, Set.of(value.value()));
    return question.withSelected(selected).withPage(question.size(), "");
  }

  /** The latest years, those without an article too. */
  private static List<Integer> columns(List<NavigableMap<Integer, Long>> lines) {
    TreeMap<Integer, Long> all = new TreeMap<>();
    lines.forEach(all::putAll);
    if (all.isEmpty()) return List.of();
    int first = Math.max(all.firstKey(), all.lastKey() - MOST_YEARS + 1);
    return IntStream.rangeClosed(first, all.lastKey()).boxed().toList();
  }

  private static Cell cell(Value value, int year, long count, long most, Links links, Words words) {
    if (count == 0) return new Cell("", 0, "", "");
    String shown = String.valueOf(year);
    String name = words.text("time.cell", value.label(), shown, words.count("articles", count));
    int height = (int) Math.max(1, Math.round((double) HEIGHT * count / most));
    return new Cell(words.number(count), height, links.narrowed(Period.of(shown, shown)), name);
  }
}
