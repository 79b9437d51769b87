package fr.vigie.article;

import java.util.List;
import java.util.Objects;

/**
 * An article ready to be indexed.
 *
 * @param raw what the reader found
 * @param date its date, {@link PublicationDate#UNKNOWN} rather than a guess
 * @param lang ISO 639-1 code; {@code und} when unknown
 * @param source site or organisation; empty when unknown
 * @param countries ISO 3166-1 alpha-2 codes of the countries it is about, most salient first
 * @param topics ids of its topics in the lexicon, strongest first
 * @param evidence why each of these
 */
public record Article(
    RawArticle raw,
    PublicationDate date,
    String lang,
    String source,
    List<String> countries,
    List<String> topics,
    List<Finding> evidence) {

  public Article {
    Objects.requireNonNull(raw, "raw");
    Objects.requireNonNull(date, "date");
    if (lang.isEmpty()) throw new IllegalArgumentException("no language: use und");
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
    evidence = List.copyOf(evidence);
  }
}
