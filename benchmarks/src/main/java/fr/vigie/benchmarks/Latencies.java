package fr.vigie.benchmarks;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Latencies of one kind of request, in microseconds to three digits. Not for several threads. */
final class Latencies {

  private static final long LONGEST = 60_000_000;

  private final Histogram histogram = new Histogram(LONGEST, 3);

  void record(long nanos) {
    histogram.recordValue(Math.min(LONGEST, nanos / 1_000));
  }

  void add(Latencies other) {
    histogram.add(other.histogram);
  }

  long count() {
    return histogram.getTotalCount();
  }

  double meanMicros() {
    return histogram.getMean();
  }

  double millis(double percentile) {
    return histogram.getValueAtPercentile(percentile) / 1_000.0;
  }

  /** One row of a table, in milliseconds. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "%-24s %8d  p50 %8.2f  p90 %8.2f  p99 %8.2f  p99.9 %8.2f  max %8.2f ms",
        name,
        count(),
        millis(50),
        millis(90),
        millis(99),
        millis(99.9),
        millis(100));
  }
}
