package fr.vigie.web;

import fr.vigie.search.Hit;
import fr.vigie.search.Labels;
import fr.vigie.search.Question.Facet;
import java.util.ArrayList;
import java.util.List;

/**
 * An article in a list.
 *
 * @param href its page
 * @param title with marks
 * @param lang ISO 639-1 code of its language
 * @param date in words
 * @param dateTime for machines; empty when unknown
 * @param facts its source, countries, topics, language and provenance, each a filter
 * @param snippets with marks; not the title again, which is the first words where there is none
 * @param inTitle the wordings that were found in the title
 * @param inText those that were found in the snippets
 * @param copies how many near copies it stands for, in words; empty when none
 * @param copiesHref where they are listed
 */
public record HitView(
    String href,
    Marked title,
    String lang,
    String date,
    String dateTime,
    List<Fact> facts,
    List<Marked> snippets,
    List<Marked> inTitle,
    List<Marked> inText,
    String copies,
    String copiesHref) {

  private static final int MOST_FACTS_A_FACET = 4;

  /**
   * Something known of an article.
   *
   * @param kind name of the facet
   * @param label its value in words
   * @param href address that adds it as a filter; empty when it filters already
   */
  public record Fact(String kind, String label, String href) {}

  static HitView of(Hit hit, Links links, Words words) {
    Marked title = new Marked(hit.titleMarked());
    List<String> snippets =
        hit.snippets().stream().filter(snippet -> !snippet.equals(hit.titleMarked())).toList();
    return new HitView(
        links.article(hit.id()),
        title,
        hit.lang(),
        words.date(hit.date()),
        hit.date().value(),
        facts(hit, links, words),
        snippets.stream().map(Marked::new).toList(),
        title.forms(),
        new Marked(String.join("\n", snippets)).forms(),
        hit.duplicates() == 0 ? "" : words.count("copies", hit.duplicates()),
        links.copies(hit.id()));
  }

  private static List<Fact> facts(Hit hit, Links links, Words words) {
    List<Fact> facts = new ArrayList<>();
    if (!hit.source().isEmpty())
      facts.add(fact(Facet.SOURCE, hit.source(), hit.source(), links, words));
    for (Hit.Label country : few(hit.countries())) {
      facts.add(fact(Facet.COUNTRY, country.value(), country.label(), links, words));
    }
    for (Hit.Label topic : few(hit.topics())) {
      facts.add(fact(Facet.TOPIC, topic.value(), topic.label(), links, words));
    }
    facts.add(
        fact(Facet.LANG, hit.lang(), Labels.language(hit.lang(), words.locale()), links, words));
    for (Hit.Label made : hit.provenance()) {
      facts.add(fact(Facet.PROVENANCE, made.value(), made.label(), links, words));
    }
    return facts;
  }

  private static List<Hit.Label> few(List<Hit.Label> labels) {
    return labels.subList(0, Math.min(labels.size(), MOST_FACTS_A_FACET));
  }

  private static Fact fact(Facet facet, String value, String label, Links links, Words words) {
    boolean already = links.question().selected(facet).contains(value);
    return new Fact(words.text("facet." + facet), label, already ? "" : links.with(facet, value));
  }
}
