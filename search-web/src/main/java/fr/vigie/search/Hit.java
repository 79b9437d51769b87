package fr.vigie.search;

import fr.vigie.article.PublicationDate;
import java.util.List;

/**
 * An article in an answer. Marked strings are HTML: everything is escaped but {@code <mark>}.
 *
 * @param id document id
 * @param title plain title; the text's first words when it has none
 * @param titleMarked the same with marks
 * @param url address of the original, empty when unknown
 * @param source site or organisation, empty when unknown
 * @param lang ISO 639-1 code, or {@code und}
 * @param date its date
 * @param countries most salient first
 * @param topics strongest first
 * @param provenance what it says of how it was made
 * @param score relevance, 0 when not sorted by it
 * @param snippets pieces of the text with marks, best first
 * @param duplicates how many near copies that match too it stands for
 */
public record Hit(
    String id,
    String title,
    String titleMarked,
    String url,
    String source,
    String lang,
    PublicationDate date,
    List<Label> countries,
    List<Label> topics,
    List<Label> provenance,
    float score,
    List<String> snippets,
    int duplicates) {

  /**
   * A facet value with its name in the question's language.
   *
   * @param value ISO code, topic id or language code
   * @param label its name
   */
  public record Label(String value, String label) {}

  public Hit withDuplicates(int others) {
    return new Hit(
        id,
        title,
        titleMarked,
        url,
        source,
        lang,
        date,
        countries,
        topics,
        provenance,
        score,
        snippets,
        others);
  }

  public Hit {
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
    provenance = List.copyOf(provenance);
    snippets = List.copyOf(snippets);
  }
}
