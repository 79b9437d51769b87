package fr.vigie.enrichment.dates;

import fr.vigie.article.PublicationDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * A date written somewhere in a text.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param year year of the common era; 0 when not written
 * @param month 1 to 12
 * @param day day of the month; 0 when not written
 * @param rule how it is written, in a few words
 */
record DateMention(int start, int end, int year, int month, int day, String rule) {

  /** Whether day, month and year are all written. */
  boolean isDay() {
    return year > 0 && day > 0;
  }

  /** Whether day and month are written and the year is not. */
  boolean lacksYear() {
    return year == 0;
  }

  /** Whether there is such a day; 29 February is one where no year is written. */
  boolean exists() {
    if (day == 0) return true;
    return day <= YearMonth.of(lacksYear() ? 2000 : year, month).lengthOfMonth();
  }

  /** The first day it can mean; empty when it lacks the year. */
  Optional<LocalDate> firstDay() {
    return lacksYear()
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month, Math.max(day, 1)));
  }

  /** As precise as it is written; unknown when it lacks the year. */
  PublicationDate date() {
    if (lacksYear()) return PublicationDate.UNKNOWN;
    return PublicationDate.of(
        day > 0 ? firstDay().orElseThrow().toString() : YearMonth.of(year, month).toString());
  }

  /** Day and month as ISO 8601 and XML Schema write them without a year: {@code --07-28}. */
  String dayOfYear() {
    return String.format(Locale.ROOT, "--%02d-%02d", month, day);
  }
}
