package fr.vigie.article;

import java.util.Objects;

/**
 * One thing found about an article, with its evidence.
 *
 * @param finding what was found: {@code date}, {@code date-latest} (no later than), {@code
 *     date-partial} (a date without a year), {@code date-refused}, {@code language}, {@code
 *     country}, {@code topic}, {@code source}, {@code author}, {@code provenance}
 * @param value the value found: {@code 2024-12-13}, {@code JP}, {@code cbrn}, {@code fr}; empty
 *     when the evidence yields no value
 * @param place where the evidence stands
 * @param start offset of its first character in that place, in UTF-16 units; -1 when the place is
 *     {@code METADATA}
 * @param end offset after its last character; -1 when the place is {@code METADATA}
 * @param rule the rule that read it so, in a few words
 * @param quote the characters that are the evidence, at most 200
 */
public record Finding(
    String finding, String value, Place place, int start, int end, String rule, String quote) {

  /**
   * Where evidence stands. For {@code ZONES} offsets count in the zones' texts joined by {@code
   * \n}.
   */
  public enum Place {
    TITLE,
    TEXT,
    ZONES,
    METADATA
  }

  private static final int LONGEST_QUOTE = 200;

  public Finding {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(rule, "rule");
    if (place == Place.METADATA ? start != -1 || end != -1 : start < 0 || end < start) {
      throw new IllegalArgumentException("offsets " + start + ".." + end + " in " + place);
    }
    if (quote.length() > LONGEST_QUOTE) quote = quote.substring(0, LONGEST_QUOTE);
  }

  /** A finding whose evidence is metadata. */
  public static Finding stated(String finding, String value, String rule, String quote) {
    return new Finding(finding, value, Place.METADATA, -1, -1, rule, quote);
  }

  /** A finding whose evidence is {@code in.substring(start, end)}. */
  public static Finding in(
      Place place, String in, int start, int end, String finding, String value, String rule) {
    return new Finding(finding, value, place, start, end, rule, quote(in, start, end));
  }

  /** The characters from {@code start} to {@code end}, no more than are quoted. */
  public static String quote(String in, int start, int end) {
    return in.substring(start, Math.min(end, start + LONGEST_QUOTE));
  }
}
