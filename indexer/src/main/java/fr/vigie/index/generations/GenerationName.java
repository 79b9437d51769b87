package fr.vigie.index.generations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a generation: {@code 000012-20261121T061500Z}. Ordered by age, also when the clock
 * goes backwards.
 *
 * @param sequence 1 for the first generation of an index
 * @param time UTC, to the second
 */
public record GenerationName(long sequence, String time) implements Comparable<GenerationName> {

  private static final Pattern FORM = Pattern.compile("(\\d{6,12})-(\\d{8}T\\d{6}Z)");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Comparator<GenerationName> BY_AGE =
      Comparator.comparingLong(GenerationName::sequence).thenComparing(GenerationName::time);

  /** Empty when the text is no name of a generation; such a text never becomes part of a path. */
  static Optional<GenerationName> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) return Optional.empty();
    GenerationName name = new GenerationName(Long.parseLong(matcher.group(1)), matcher.group(2));
    return name.toString().equals(text) ? Optional.of(name) : Optional.empty();
  }

  /** The name after all of these. */
  public static GenerationName after(Collection<GenerationName> names, Instant now) {
    long last = names.stream().mapToLong(GenerationName::sequence).max().orElse(0);
    return new GenerationName(last + 1, TIME.format(now));
  }

  @Override
  public int compareTo(GenerationName other) {
    return BY_AGE.compare(this, other);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%06d-%s", sequence, time);
  }
}
