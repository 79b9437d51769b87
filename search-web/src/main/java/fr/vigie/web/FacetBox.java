package fr.vigie.web;

import fr.vigie.lexicon.Topic;
import fr.vigie.search.Facets;
import fr.vigie.search.Facets.Value;
import fr.vigie.search.Question.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A facet as the page shows it.
 *
 * @param facet which one
 * @param title its name
 * @param first the values shown at once
 * @param more those shown on demand, after them
 * @param moreCount how many these are
 * @param all address of all values; empty when all are here
 * @param allCount how many values there are
 */
public record FacetBox(
    Facet facet,
    String title,
    List<Section> first,
    List<Section> more,
    int moreCount,
    String all,
    int allCount) {

  private static final int SHOWN_FIRST = 8;
  private static final int SHOWN_AT_ALL = 24;

  /**
   * Values under a heading.
   *
   * @param heading group of topics; empty for none
   * @param links its values
   */
  public record Section(String heading, List<Entry> links) {}

  /**
   * A value one may add or remove.
   *
   * @param label its name
   * @param count how many articles, in figures of the language
   * @param href address with it, or without it when it is selected
   * @param selected whether it filters now
   */
  public record Entry(String label, String count, String href, boolean selected) {}

  static FacetBox of(Facet facet, Facets facets, Links links, Labels labels, Words words) {
    List<Value> values = values(facet, facets);
    int first = Math.min(values.size(), SHOWN_FIRST);
    int shown = Math.min(values.size(), SHOWN_AT_ALL);
    return new FacetBox(
        facet,
        words.text("facet." + facet),
        sections(facet, values.subList(0, first), links, labels, words),
        sections(facet, values.subList(first, shown), links, labels, words),
        shown - first,
        shown < values.size() ? links.facet(facet) : "",
        values.size());
  }

  /** All values of a facet, under their headings. */
  static List<Section> all(Facet facet, Facets facets, Links links, Labels labels, Words words) {
    return sections(facet, values(facet, facets), links, labels, words);
  }

  public boolean isEmpty() {
    return first.isEmpty();
  }

  /** Values with articles, and the selected ones even without; these come first. */
  private static List<Value> values(Facet facet, Facets facets) {
    return facets.of(facet).stream()
        .filter(value -> value.count() > 0 || value.selected())
        .sorted(Comparator.comparing(value -> !value.selected()))
        .toList();
  }

  private static List<Section> sections(
      Facet facet, List<Value> values, Links links, Labels labels, Words words) {
    if (values.isEmpty()) return List.of();
    if (facet != Facet.TOPIC) return List.of(section("", facet, values, links, words));
    List<Value> left = new ArrayList<>(values);
    List<Section> sections = new ArrayList<>();
    for (Topic group : labels.groups()) {
      List<Value> inGroup =
          left.stream().filter(value -> labels.isIn(value.value(), group)).toList();
      if (inGroup.isEmpty()) continue;
      sections.add(section(group.label(words.lang()), facet, inGroup, links, words));
      left.removeAll(inGroup);
    }
    if (!left.isEmpty()) sections.add(section("", facet, left, links, words));
    return sections;
  }

  private static Section section(
      String heading, Facet facet, List<Value> values, Links links, Words words) {
    return new Section(
        heading, values.stream().map(value -> entry(facet, value, links, words)).toList());
  }

  private static Entry entry(Facet facet, Value value, Links links, Words words) {
    String href =
        value.selected() ? links.without(facet, value.value()) : links.with(facet, value.value());
    return new Entry(value.label(), words.number(value.count()), href, value.selected());
  }
}
