package fr.vigie.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The date of an article, as precise as it is known and no more.
 *
 * @param value {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; empty when unknown
 * @param precision how much of it is known
 */
public record PublicationDate(String value, Precision precision) {

  /** How much of a date is known; the lower-case name is what the API shows. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    UNKNOWN
  }

  public static final PublicationDate UNKNOWN = new PublicationDate("", Precision.UNKNOWN);

  public PublicationDate {
    Precision stated = precisionOf(value);
    if (stated != precision)
      throw new IllegalArgumentException("'" + value + "' is not a date to the " + precision);
  }

  /**
   * @param value {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} or empty
   * @throws IllegalArgumentException when it is none of these or no real date
   */
  public static PublicationDate of(String value) {
    return new PublicationDate(value, precisionOf(value));
  }

  public static PublicationDate ofDay(LocalDate day) {
    return new PublicationDate(day.toString(), Precision.DAY);
  }

  /** First day it can mean; empty when unknown. */
  public Optional<LocalDate> firstDay() {
    return switch (precision) {
      case DAY -> Optional.of(LocalDate.parse(value));
      case MONTH -> Optional.of(YearMonth.parse(value).atDay(1));
      case YEAR -> Optional.of(Year.parse(value).atDay(1));
      case UNKNOWN -> Optional.empty();
    };
  }

  /** Last day it can mean; empty when unknown. */
  public Optional<LocalDate> lastDay() {
    return switch (precision) {
      case DAY -> Optional.of(LocalDate.parse(value));
      case MONTH -> Optional.of(YearMonth.parse(value).atEndOfMonth());
      case YEAR -> Optional.of(LocalDate.of(Integer.parseInt(value), 12, 31));
      case UNKNOWN -> Optional.empty();
    };
  }

  private static Precision precisionOf(String value) {
    try {
      return switch (value.length()) {
        case 0 -> Precision.UNKNOWN;
        case 4 -> {
          Year.parse(value);
          yield Precision.YEAR;
        }
        case 7 -> {
          YearMonth.parse(value);
          yield Precision.MONTH;
        }
        case 10 -> {
          LocalDate.parse(value);
          yield Precision.DAY;
        }
        default ->
            throw new IllegalArgumentException(
                "'" + value + "' is not YYYY, YYYY-MM or YYYY-MM-DD");
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + value + "' is not YYYY, YYYY-MM or YYYY-MM-DD", e);
    }
  }
}
