package fr.vigie.query;

import fr.vigie.article.PublicationDate;
import fr.vigie.query.Query.DateRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code 2023}, {@code 2023-05}, {@code 2023-05-01}, {@code 05/2023}, {@code 1/5/2023},
 * ranges of these with {@code ..}, open or not, and comparisons with {@code <}, {@code <=}, {@code
 * >}, {@code >=} and {@code =}.
 */
final class Dates {

  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=)(.+)");
  private static final Pattern FRENCH = Pattern.compile("(?:(\\d{1,2})/)?(\\d{1,2})/(\\d{4})");
  private static final PublicationDate OPEN = PublicationDate.UNKNOWN;

  private Dates() {}

  /** The range, or empty and a note when the value is none. */
  static Optional<DateRange> read(String value, Notes notes) {
    try {
      return Optional.of(range(value, notes));
    } catch (IllegalArgumentException e) {
      notes.add(Note.Kind.INVALID_DATE, value);
      return Optional.empty();
    }
  }

  private static DateRange range(String value, Notes notes) {
    Matcher comparison = COMPARISON.matcher(value);
    if (comparison.matches()) return compared(comparison.group(1), point(comparison.group(2)));
    int dots = value.indexOf("..");
    if (dots < 0) return new DateRange(point(value), point(value));
    PublicationDate from = pointOrOpen(value.substring(0, dots));
    PublicationDate to = pointOrOpen(value.substring(dots + 2));
    if (from.equals(OPEN)
        || to.equals(OPEN)
        || !from.firstDay().get().isAfter(to.lastDay().get())) {
      return new DateRange(from, to);
    }
    notes.add(Note.Kind.REVERSED_DATES, value);
    return new DateRange(to, from);
  }

  private static DateRange compared(String sign, PublicationDate date) {
    return switch (sign) {
      case ">=" -> new DateRange(date, OPEN);
      case "<=" -> new DateRange(OPEN, date);
      case ">" ->
          new DateRange(PublicationDate.ofDay(date.lastDay().orElseThrow().plusDays(1)), OPEN);
      case "<" ->
          new DateRange(OPEN, PublicationDate.ofDay(date.firstDay().orElseThrow().minusDays(1)));
      default -> new DateRange(date, date);
    };
  }

  private static PublicationDate pointOrOpen(String text) {
    return text.isEmpty() ? OPEN : point(text);
  }

  private static PublicationDate point(String text) {
    Matcher french = FRENCH.matcher(text);
    if (!french.matches()) {
      if (text.isEmpty()) throw new IllegalArgumentException("no date");
      return PublicationDate.of(text);
    }
    String month = french.group(3) + "-" + twoDigits(french.group(2));
    return PublicationDate.of(
        french.group(1) == null ? month : month + "-" + twoDigits(french.group(1)));
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
