package fr.vigie.article;

import java.util.List;
import java.util.Locale;
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
 * @param provenance what it says of how it was made, by {@link Provenance#key}
 * @param evidence why each of these
 */
public record Article(
    RawArticle raw,
    PublicationDate date,
    String lang,
    String source,
    List<String> countries,
    List<String> topics,
    List<String> provenance,
    List<Finding> evidence) {

  /** What an article may say of how it was made. */
  public enum Provenance {
    /** Written by an AI. */
    AI,
    /** Translated by a machine. */
    MACHINE_TRANSLATION,
    /** Translated by somebody, or by nobody named as a machine. */
    TRANSLATION;

    /** Its name in the index and the API: {@code machine-translation}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Article {
    Objects.requireNonNull(raw, "raw");
    Objects.requireNonNull(date, "date");
    if (lang.isEmpty()) throw new IllegalArgumentException("no language: use und");
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
    provenance = List.copyOf(provenance);
    evidence = List.copyOf(evidence);
  }
}
