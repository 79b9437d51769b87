package fr.vigie.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads spans of time as people write them: {@code 30s}, {@code 5m}, {@code 2h}, {@code 1d}. */
final class Interval {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhd])");

  private Interval() {}

  /**
   * @throws IllegalArgumentException when it is none, or not longer than nothing
   */
  static Duration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches())
      throw new IllegalArgumentException("no span of time like 30s, 5m, 2h or 1d: " + text);
    long count = Long.parseLong(matcher.group(1));
    if (count == 0) throw new IllegalArgumentException("no time at all: " + text);
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
