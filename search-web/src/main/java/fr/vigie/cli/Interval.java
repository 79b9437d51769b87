package fr.vigie.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads spans of time as people write them: {@code 30s}, {@code 5m}, {@code 2h}, {@code 1d}. */
final class Interval {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhd])");

  /** Far below what no longer counts in nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(10_000);

  private Interval() {}

  /**
   * @throws IllegalArgumentException when it is none, not longer than nothing, or longer than
   *     anyone waits
   */
  static Duration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches())
      throw new IllegalArgumentException("no span of time like 30s, 5m, 2h or 1d: " + text);
    long count = Long.parseLong(matcher.group(1));
    if (count == 0) throw new IllegalArgumentException("no time at all: " + text);
    Duration span =
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    if (span.compareTo(LONGEST) > 0)
      throw new IllegalArgumentException("longer than " + LONGEST.toDays() + "d: " + text);
    return span;
  }
}
