package fr.vigie.web;

import fr.vigie.search.Engine;
import fr.vigie.search.IndexUnavailable;
import fr.vigie.search.Stats;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests and writes them, with the index's figures, as Prometheus reads them (text format
 * 0.0.4).
 */
final class Metrics {

  private static final double[] BUCKETS_SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5
  };

  /** Requests of one route with one status. */
  private record Series(String route, int status) implements Comparable<Series> {
    @Override
    public int compareTo(Series other) {
      int byRoute = route.compareTo(other.route);
      return byRoute != 0 ? byRoute : Integer.compare(status, other.status);
    }
  }

  private static final class Latencies {
    private final LongAdder[] buckets = new LongAdder[BUCKETS_SECONDS.length];
    private final LongAdder count = new LongAdder();
    private final LongAdder micros = new LongAdder();

    Latencies() {
      for (int i = 0; i < buckets.length; i++) buckets[i] = new LongAdder();
    }

    void add(double seconds) {
      count.increment();
      micros.add(Math.round(seconds * 1e6));
      for (int i = 0; i < buckets.length; i++) {
        if (seconds <= BUCKETS_SECONDS[i]) buckets[i].increment();
      }
    }
  }

  private final Engine engine;
  private final Map<Series, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, Latencies> latencies = new ConcurrentSkipListMap<>();

  Metrics(Engine engine) {
    this.engine = engine;
  }

  /** Notes a finished request. */
  void record(Context context, Float millis) {
    Endpoint endpoint = context.endpoints().lastHttpEndpoint();
    String route = endpoint == null ? "none" : endpoint.path;
    requests
        .computeIfAbsent(new Series(route, context.statusCode()), series -> new LongAdder())
        .increment();
    latencies.computeIfAbsent(route, absent -> new Latencies()).add(millis / 1e3);
  }

  String text() {
    StringBuilder text = new StringBuilder(4_096);
    head(text, "vigie_requests_total", "counter", "HTTP requests by route and status.");
    requests.forEach(
        (series, count) ->
            text.append(
                    "vigie_requests_total{route=\""
                        + series.route
                        + "\",status=\""
                        + series.status
                        + "\"} ")
                .append(count.sum())
                .append('\n'));
    head(text, "vigie_request_seconds", "histogram", "Time to answer by route.");
    latencies.forEach((route, times) -> histogram(text, route, times));
    index(text);
    Runtime runtime = Runtime.getRuntime();
    gauge(
        text,
        "vigie_jvm_heap_used_bytes",
        "Heap in use.",
        runtime.totalMemory() - runtime.freeMemory());
    gauge(
        text,
        "vigie_jvm_threads",
        "Live threads.",
        ManagementFactory.getThreadMXBean().getThreadCount());
    return text.toString();
  }

  private void index(StringBuilder text) {
    try {
      Stats stats = engine.stats();
      gauge(
          text,
          "vigie_index_documents",
          "Articles in the published generation.",
          stats.documents());
      gauge(text, "vigie_index_bytes", "Its size on disk.", stats.bytes());
      long age = Duration.between(Instant.parse(stats.created()), Instant.now()).toSeconds();
      gauge(text, "vigie_index_age_seconds", "Time since it was published.", age);
    } catch (IndexUnavailable e) {
      gauge(text, "vigie_index_documents", "Articles in the published generation.", 0);
    }
  }

  private static void histogram(StringBuilder text, String route, Latencies times) {
    for (int i = 0; i < BUCKETS_SECONDS.length; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "vigie_request_seconds_bucket{route=\"%s\",le=\"%s\"} %d\n",
              route,
              BUCKETS_SECONDS[i],
              times.buckets[i].sum()));
    }
    String labels = "{route=\"" + route + "\"";
    text.append(
        "vigie_request_seconds_bucket" + labels + ",le=\"+Inf\"} " + times.count.sum() + "\n");
    text.append(
        String.format(
            Locale.ROOT, "vigie_request_seconds_sum%s} %.6f\n", labels, times.micros.sum() / 1e6));
    text.append("vigie_request_seconds_count" + labels + "} " + times.count.sum() + "\n");
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void gauge(StringBuilder text, String name, String help, long value) {
    head(text, name, "gauge", help);
    text.append(name).append(' ').append(value).append('\n');
  }
}
