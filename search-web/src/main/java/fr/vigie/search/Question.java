package fr.vigie.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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

  /** The first page of an unfiltered search by relevance, with the API's defaults. */
  public static Question of(String text) {
    Sort sort = text.isBlank() ? Sort.NEWEST : Sort.RELEVANCE;
    return new Question(
        text,
        Map.of(),
        Period.ALWAYS,
        Undated.INCLUDE,
        sort,
        10,
        "",
        "",
        3,
        Locale.FRENCH,
        Collapse.ON,
        Expand.ON);
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
  int fingerprint() {
    return withPage(0, "").toString().hashCode();
  }

  /** The values asked for in a facet, perhaps none. */
  public Set<String> selected(Facet facet) {
    return selected.getOrDefault(facet, Set.of());
  }

  public Question withSelected(Map<Facet, Set<String>> other) {
    return new Question(
        text,
        other,
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

  public Question withPage(int newSize, String newCursor) {
    return new Question(
        text,
        selected,
        period,
        undated,
        sort,
        newSize,
        newCursor,
        generation,
        snippets,
        ui,
        collapse,
        expand);
  }

  public Question withSnippets(int most) {
    return new Question(
        text,
        selected,
        period,
        undated,
        sort,
        size,
        cursor,
        generation,
        most,
        ui,
        collapse,
        expand);
  }

  public Question withSort(Sort other) {
    return new Question(
        text,
        selected,
        period,
        undated,
        other,
        size,
        cursor,
        generation,
        snippets,
        ui,
        collapse,
        expand);
  }

  public Question withPeriod(Period other) {
    return new Question(
        text,
        selected,
        other,
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

  public Question withText(String other) {
    return new Question(
        other,
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

  public Question withUndated(Undated other) {
    return new Question(
        text,
        selected,
        period,
        other,
        sort,
        size,
        cursor,
        generation,
        snippets,
        ui,
        collapse,
        expand);
  }

  public Question withGeneration(String name) {
    return new Question(
        text, selected, period, undated, sort, size, cursor, name, snippets, ui, collapse, expand);
  }

  public Question withUi(Locale other) {
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
        other,
        collapse,
        expand);
  }

  public Question withCollapse(Collapse other) {
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
        other,
        expand);
  }

  public Question withExpand(Expand other) {
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
        other);
  }
}
