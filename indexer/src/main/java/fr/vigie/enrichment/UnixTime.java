package fr.vigie.enrichment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Unix timestamps of ten digits (seconds, September 2001 and later) or thirteen (milliseconds). */
final class UnixTime {

  private UnixTime() {}

  /** The day of a timestamp in UTC; empty when the text is none. */
  static Optional<LocalDate> day(String text) {
    if (!text.matches("[1-9]\\d{9}(?:\\d{3})?")) return Optional.empty();
    long seconds = Long.parseLong(text.substring(0, 10));
    return Optional.of(Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate());
  }
}
