package fr.vigie.index.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How many articles each value of the counted fields had before a run and has after it.
 *
 * @param fields by field, then by value
 */
public record Breakdown(Map<String, Map<String, Change>> fields) {

  /** Fewer articles than this are no jump, however large their share. */
  private static final long SMALLEST_JUMP = 20;

  private static final int LISTED = 20;
  private static final int SHOWN = 8;

  /** Articles of one value. */
  public record Change(long before, long after) {
    long difference() {
      return after - before;
    }
  }

  public Breakdown {
    Map<String, Map<String, Change>> copy = new LinkedHashMap<>();
    fields.forEach(
        (field, values) -> copy.put(field, Collections.unmodifiableMap(new TreeMap<>(values))));
    fields = Collections.unmodifiableMap(copy);
  }

  public static Breakdown between(
      Map<String, Map<String, Long>> before, Map<String, Map<String, Long>> after) {
    Map<String, Map<String, Change>> fields = new LinkedHashMap<>();
    after.forEach(
        (field, counts) ->
            fields.put(field, changes(before.getOrDefault(field, Map.of()), counts)));
    return new Breakdown(fields);
  }

  private static Map<String, Change> changes(Map<String, Long> before, Map<String, Long> after) {
    Set<String> values = new TreeSet<>(before.keySet());
    values.addAll(after.keySet());
    Map<String, Change> changes = new TreeMap<>();
    for (String value : values) {
      changes.put(value, new Change(before.getOrDefault(value, 0L), after.getOrDefault(value, 0L)));
    }
    return changes;
  }

  /**
   * A line for each value whose count has grown or shrunk by more than half, and by 20 articles or
   * more, beyond what the field as a whole did. None for a first generation.
   */
  List<String> jumps() {
    List<String> jumps = new ArrayList<>();
    fields.forEach((field, values) -> jumps.addAll(jumps(field, values)));
    if (jumps.size() <= LISTED) return jumps;
    List<String> first = new ArrayList<>(jumps.subList(0, LISTED));
    first.add("and " + (jumps.size() - LISTED) + " more counts that jumped");
    return first;
  }

  private static List<String> jumps(String field, Map<String, Change> values) {
    long before = values.values().stream().mapToLong(Change::before).sum();
    long after = values.values().stream().mapToLong(Change::after).sum();
    List<String> jumps = new ArrayList<>();
    if (before == 0) return jumps;
    double growth = (double) after / before;
    if (jumped(before, after)) {
      jumps.add(
          String.format(Locale.ROOT, "all of %s: %d where %d were, a jump", field, after, before));
    }
    values.forEach(
        (value, change) -> {
          if (!jumped(change.before * growth, change.after)) return;
          jumps.add(
              String.format(
                  Locale.ROOT,
                  "%s %s: %d articles where %d were, a jump",
                  field,
                  value,
                  change.after,
                  change.before));
        });
    return jumps;
  }

  private static boolean jumped(double expected, double found) {
    double difference = Math.abs(found - expected);
    return difference >= SMALLEST_JUMP && difference > expected / 2;
  }

  /**
   * A line a field with the counts that moved most; none for a field in which none did, or of which
   * none were before.
   */
  List<String> moved() {
    List<String> lines = new ArrayList<>();
    fields.forEach(
        (field, values) -> {
          List<Map.Entry<String, Change>> moved =
              values.entrySet().stream()
                  .filter(value -> value.getValue().difference() != 0)
                  .sorted(
                      Comparator.comparingLong(value -> -Math.abs(value.getValue().difference())))
                  .toList();
          boolean first = values.values().stream().allMatch(change -> change.before == 0);
          if (!first && !moved.isEmpty()) lines.add(field + ": " + line(moved));
        });
    return lines;
  }

  private static String line(List<Map.Entry<String, Change>> moved) {
    String first =
        moved.stream()
            .limit(SHOWN)
            .map(
                value ->
                    value.getKey() + " " + value.getValue().before + " → " + value.getValue().after)
            .collect(Collectors.joining(", "));
    return moved.size() <= SHOWN ? first : first + ", and " + (moved.size() - SHOWN) + " more";
  }
}
