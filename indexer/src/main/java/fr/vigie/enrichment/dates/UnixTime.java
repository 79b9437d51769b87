package fr.vigie.enrichment.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Unix timestamps of ten digits (seconds, September 2001 and later) or thirteen (milliseconds). */
final class UnixTime {

  private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{9}(?:\\d{3})?");

  private UnixTime() {}

  /** The day of a timestamp in UTC; empty when the text is none. */
  static Optional<LocalDate> day(String text) {
    if (!DIGITS.matcher(text).matches()) return Optional.empty();
    long seconds = Long.parseLong(text.substring(0, 10));
    return Optional.of(Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate());
  }
}
