package fr.vigie.web;

import fr.vigie.article.PublicationDate;
import fr.vigie.search.Facets;
import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Collapse;
import fr.vigie.search.Question.Expand;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Undated;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * An active filter.
 *
 * @param kind what it filters: "Pays"
 * @param label to what: "Japon"
 * @param remove address without it
 */
public record Chip(String kind, String label, String remove) {

  /** The active filters of a question, in the order of the facets. */
  static List<Chip> of(Question question, Facets facets, Words words) {
    Links links = new Links(question);
    List<Chip> chips = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (String value : new TreeSet<>(question.selected(facet))) {
        String label = named(facets, facet, value);
        chips.add(new Chip(words.text("facet." + facet), label, links.without(facet, value)));
      }
    }
    boolean dated = question.undated() == Undated.EXCLUDE;
    if (!question.period().isAlways()) {
      String remove = dated ? links.anyTime() : links.period(Period.ALWAYS);
      chips.add(new Chip(words.text("period"), words(question.period(), words), remove));
    }
    if (question.undated() == Undated.ONLY || dated && question.period().isAlways()) {
      String label = words.text("undated." + question.undated());
      chips.add(new Chip(words.text("date"), label, links.undated(Undated.INCLUDE)));
    }
    if (question.collapse() == Collapse.OFF)
      chips.add(
          new Chip(
              words.text("copies.kind"), words.text("copies.each"), links.collapse(Collapse.ON)));
    if (question.expand() == Expand.OFF)
      chips.add(new Chip(words.text("words"), words.text("words.typed"), links.expand(Expand.ON)));
    return chips;
  }

  /** The facets name what is asked for, found or not. */
  private static String named(Facets facets, Facet facet, String value) {
    return facets.of(facet).stream()
        .filter(counted -> counted.value().equals(value))
        .map(Facets.Value::label)
        .findFirst()
        .orElse(value);
  }

  /**
   * A period in words: "depuis 2023", "jusqu’au 5 mars 2024", "de 2023 à mars 2024", "mars 2024".
   */
  static String words(Period period, Words words) {
    PublicationDate from = period.from();
    PublicationDate to = period.to();
    if (from.equals(to)) return words.date(from);
    if (to.equals(PublicationDate.UNKNOWN)) return words.dated("period.from", from);
    if (from.equals(PublicationDate.UNKNOWN)) return words.dated("period.to", to);
    return words.dated("period.begin", from) + " " + words.dated("period.end", to);
  }
}
