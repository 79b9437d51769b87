package fr.vigie.lexicon;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing with many names.
 *
 * @param id its id among concepts: a slug ({@code nato}), or for a country its ISO 3166-1 alpha-2
 *     code ({@code JP})
 * @param kind what sort of thing it is
 * @param country the ISO code of the country it belongs to or, for a capital, stands for; empty
 *     when none
 * @param labels the name to show, by ISO 639-1 language
 * @param forms all its names in all languages, labels included
 * @param source where the concept or its names come from
 */
public record Concept(
    String id,
    Kind kind,
    String country,
    Map<String, String> labels,
    List<Form> forms,
    String source) {

  /** Sorts of concept. */
  public enum Kind {
    COUNTRY,
    /** A capital, which stands for its country in the news. */
    CAPITAL,
    /**
     * Seats of government, regions and by-names that tell a country; evidence in an article, not a
     * term.
     */
    METONYM,
    ORGANISATION,
    ALLIANCE,
    AGREEMENT,
    MINISTRY,
    COMMAND,
    SERVICE,
    UNIT,
    COMPANY,
    EQUIPMENT,
    WEAPON_CLASS,
    PLACE,
    OPERATION,
    EXERCISE,
    DOCTRINE,
    PERSON,
    EVENT;

    /**
     * Whether a name of this kind hides the country named inside it: the Sea of Japan is not Japan,
     * and Equatorial Guinea is not Guinea, but the United States Forces Japan are in Japan.
     */
    public boolean hidesCountryInside() {
      return this == COUNTRY || this == PLACE;
    }

    /** Whether a name of this kind tells which country an article speaks of. */
    public boolean tellsCountry() {
      return this == COUNTRY || this == CAPITAL || this == METONYM;
    }
  }

  public Concept {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    forms = List.copyOf(forms);
    if (forms.isEmpty()) throw new IllegalArgumentException("concept " + id + " has no form");
  }

  /**
   * The name to show in a language; French, then the first form, when there is none in that
   * language.
   */
  public String label(String language) {
    String label = labels.get(language);
    if (label == null) label = labels.get("fr");
    return label == null ? forms.getFirst().text() : label;
  }
}
