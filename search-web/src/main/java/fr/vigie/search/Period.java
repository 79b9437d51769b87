package fr.vigie.search;

import fr.vigie.article.PublicationDate;
import java.time.LocalDate;

/**
 * A span of days, both ends included. An article is in it when its date, as far as it is known, may
 * be.
 *
 * @param from first day as typed, {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; unknown when
 *     open
 * @param to last day as typed; unknown when open
 */
public record Period(PublicationDate from, PublicationDate to) {

  public static final Period ALWAYS = new Period(PublicationDate.UNKNOWN, PublicationDate.UNKNOWN);

  /**
   * @throws IllegalArgumentException when one is not a date as the API writes it
   */
  public static Period of(String from, String to) {
    return new Period(PublicationDate.of(from), PublicationDate.of(to));
  }

  public boolean isAlways() {
    return equals(ALWAYS);
  }

  public LocalDate firstDay() {
    return from.firstDay().orElse(LocalDate.MIN);
  }

  public LocalDate lastDay() {
    return to.lastDay().orElse(LocalDate.MAX);
  }
}
