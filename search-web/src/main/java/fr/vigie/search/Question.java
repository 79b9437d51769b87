package fr.vigie.search;

import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All that was asked.
 *
 * @param text the query as typed, at most {@link #MAX_TEXT} UTF-16 units; empty for everything
 * @param selected the facet values asked for; a facet without value does not restrict
 * @param period the days asked for
 * @param undated what to do with articles whose date is unknown
 * @param sort the order of hits
 * @param size how many hits, 0 to {@link #MAX_SIZE}
 * @param cursor the {@link Answer#next} of the page before; empty for the first page
 * @param generation the name of the generation to ask; empty for the published one
 * @param snippets how many snippets a hit at most, 0 to {@link #MAX_SNIPPETS}
 * @param ui the language of labels and notes: French or English
 * @param collapse whether near copies count as one hit
 * @param expand whether English words find French articles too
 */
public record Question(
    String text,
    Map<Facet, Set<String>> selected,
    Period period,
    Undated undated,
    Sort sort,
    int size,
    String cursor,
    String generation,
    int snippets,
    Locale ui,
    Collapse collapse,
    Expand expand) {

  public static final int MAX_TEXT = 2_000;
  public static final int MAX_SIZE = 100;
  public static final int MAX_SNIPPETS = 5;

  /** Dimensions an answer counts; the lower-case name is the API's parameter. */
  public enum Facet {
    COUNTRY,
    TOPIC,
    LANG,
    SOURCE,
    PROVENANCE
  }

  /** What to do with articles whose date is unknown. */
  public enum Undated {
    INCLUDE,
    ONLY,
    EXCLUDE
  }

  /** Order of hits; undated articles come last by date. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /** Whether the near copies of an article are one hit with it. */
  public enum Collapse {
    ON,
    OFF
  }

  /** Whether English words are looked for by their French translations too. */
  public enum Expand {
    ON,
    OFF
  }

  public Question {
    Objects.requireNonNull(expand, "expand");
    Objects.requireNonNull(collapse, "collapse");
    Objects.requireNonNull(ui, "ui");
    selected = inOrder(selected);
    if (text.length() > MAX_TEXT)
      throw new IllegalArgumentException("the query is over " + MAX_TEXT + " characters");
    if (size < 0 || size > MAX_SIZE)
      throw new IllegalArgumentException("size is not 0 to " + MAX_SIZE);
    if (snippets < 0 || snippets > MAX_SNIPPETS) {
      throw new IllegalArgumentException("snippets is not 0 to " + MAX_SNIPPETS);
    }
  }

  /**
   * The first page of an unfiltered search, with the API's defaults: by relevance, or newest first
   * where no words are asked for.
   */
  public static Question of(String text) {
    return new Question(
        text,
        Map.of(),
        Period.ALWAYS,
        Undated.INCLUDE,
        natural(text),
        10,
        "",
        "",
        3,
        Locale.FRENCH,
        Collapse.ON,
        Expand.ON);
  }

  /** The order its hits have when none is chosen; reads the query. */
  public Sort naturalSort() {
    return natural(text);
  }

  /** By relevance where the words can rank articles: else all are equally relevant. */
  private static Sort natural(String text) {
    return Query.ranks(QueryParser.parse(text).query()) ? Sort.RELEVANCE : Sort.NEWEST;
  }

  /** In one order, so that a question reads the same in every run of the program. */
  private static Map<Facet, Set<String>> inOrder(Map<Facet, Set<String>> selected) {
    Map<Facet, Set<String>> ordered = new EnumMap<>(Facet.class);
    selected.forEach(
        (facet, values) ->
            ordered.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
    return Collections.unmodifiableMap(ordered);
  }

  /**
   * Stands for what was asked, whatever page of it: the same for equal questions, also after the
   * server has started again.
   */
  public int fingerprint() {
    return withPage(0, "").toString().hashCode();
  }

  /** The values asked for in a facet, perhaps none. */
  public Set<String> selected(Facet facet) {
    return selected.getOrDefault(facet, Set.of());
  }

  public Question withSelected(Map<Facet, Set<String>> other) {
    return with(draft -> draft.selected = other);
  }

  public Question withPage(int newSize, String newCursor) {
    return with(
        draft -> {
          draft.size = newSize;
          draft.cursor = newCursor;
        });
  }

  public Question withSnippets(int most) {
    return with(draft -> draft.snippets = most);
  }

  public Question withSort(Sort other) {
    return with(draft -> draft.sort = other);
  }

  public Question withPeriod(Period other) {
    return with(draft -> draft.period = other);
  }

  public Question withText(String other) {
    return with(draft -> draft.text = other);
  }

  public Question withUndated(Undated other) {
    return with(draft -> draft.undated = other);
  }

  public Question withUi(Locale other) {
    return with(draft -> draft.ui = other);
  }

  public Question withCollapse(Collapse other) {
    return with(draft -> draft.collapse = other);
  }

  public Question withExpand(Expand other) {
    return with(draft -> draft.expand = other);
  }

  private Question with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.question();
  }

  /** A question while it is changed. */
  private static final class Draft {
    private String text;
    private Map<Facet, Set<String>> selected;
    private Period period;
    private Undated undated;
    private Sort sort;
    private int size;
    private String cursor;
    private final String generation;
    private int snippets;
    private Locale ui;
    private Collapse collapse;
    private Expand expand;

    Draft(Question question) {
      text = question.text;
      selected = question.selected;
      period = question.period;
      undated = question.undated;
      sort = question.sort;
      size = question.size;
      cursor = question.cursor;
      generation = question.generation;
      snippets = question.snippets;
      ui = question.ui;
      collapse = question.collapse;
      expand = question.expand;
    }

    Question question() {
      return new Question(
          text,
          selected,
          period,
          undated,
          sort,
          size,
          cursor,
          generation,
          snippets,
          ui,
          collapse,
          expand);
    }
  }
}
