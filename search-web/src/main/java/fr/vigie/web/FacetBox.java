package fr.vigie.web;

import fr.vigie.lexicon.Topic;
import fr.vigie.search.Facets;
import fr.vigie.search.Facets.Value;
import fr.vigie.search.Question.Facet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A facet as the page shows it.
 *
 * @param facet which one
 * @param title its name
 * @param first the values shown at once
 * @param more those shown on demand, after them
 * @param moreCount how many these are
 * @param all address of all values; empty when there are no more than the first
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

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
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

  static FacetBox of(Facet facet, Facets facets, Links links, TopicGroups groups, Words words) {
    List<Value> values = values(facet, facets);
    int first = Math.min(values.size(), SHOWN_FIRST);
    int shown = Math.min(values.size(), SHOWN_AT_ALL);
    return new FacetBox(
        facet,
        words.text("facet." + facet),
        sections(facet, values.subList(0, first), links, groups, words),
        sections(facet, values.subList(first, shown), links, groups, words),
        shown - first,
        first < values.size() ? links.facet(facet) : "",
        values.size());
  }

  /**
   * The values of a facet whose label holds some letters, under their headings.
   *
   * @param letters accents and case are forgiven; empty for all values
   */
  static List<Section> all(
      Facet facet, String letters, Facets facets, Links links, TopicGroups groups, Words words) {
    String wanted = folded(letters.strip());
    List<Value> values =
        values(facet, facets).stream()
            .filter(value -> folded(value.label()).contains(wanted))
            .toList();
    return sections(facet, values, links, groups, words);
  }

  private static String folded(String text) {
    return ACCENT
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
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
      Facet facet, List<Value> values, Links links, TopicGroups groups, Words words) {
    if (values.isEmpty()) return List.of();
    if (facet != Facet.TOPIC) return List.of(section("", facet, values, links, words));
    List<Value> left = new ArrayList<>(values);
    List<Section> sections = new ArrayList<>();
    for (Topic group : groups.all()) {
      List<Value> inGroup =
          left.stream().filter(value -> groups.isIn(value.value(), group)).toList();
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
