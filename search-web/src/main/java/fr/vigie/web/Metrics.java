package fr.vigie.web;

import fr.vigie.search.Engine;
import fr.vigie.search.IndexUnavailable;
import fr.vigie.search.Stats;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What Prometheus reads of a server: requests, index, and the machine it runs in. */
final class Metrics {

  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final double[] BUCKETS_SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10
  };

  private final Engine engine;
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests;
  private final Histogram seconds;
  private final Gauge generation;
  private boolean machineWatched;

  Metrics(Engine engine) {
    this.engine = engine;
    requests =
        Counter.builder()
            .name("vigie_requests_total")
            .help("HTTP requests by route and status.")
            .labelNames("route", "status")
            .register(registry);
    seconds =
        Histogram.builder()
            .name("vigie_request_seconds")
            .help("Time to answer by route.")
            .unit(Unit.SECONDS)
            .classicOnly()
            .classicUpperBounds(BUCKETS_SECONDS)
            .labelNames("route")
            .register(registry);
    generation =
        Gauge.builder()
            .name("vigie_index_generation")
            .help("1 for the generation that answers.")
            .labelNames("generation")
            .register(registry);
    index("vigie_index_documents", "Articles in the published generation.", Stats::documents);
    index("vigie_index_bytes", "Its size on disk.", Stats::bytes);
    index("vigie_index_age_seconds", "Time since it was built.", Metrics::age);
  }

  /** Notes a finished request. */
  void add(RequestRecord request) {
    requests.labelValues(request.route(), String.valueOf(request.status())).inc();
    seconds.labelValues(request.route()).observe(request.seconds());
  }

  /** Text format 0.0.4. */
  String text() {
    watchMachine();
    generation.clear();
    stats().ifPresent(stats -> generation.labelValues(stats.generation()).set(1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Whoever never asks does not wait for the virtual machine to be asked about itself. */
  private synchronized void watchMachine() {
    if (machineWatched) return;
    JvmMetrics.builder().register(registry);
    machineWatched = true;
  }

  /** Figures of the index; 0 while there is none. */
  private void index(String name, String help, ToDoubleFunction<Stats> figure) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(stats().map(figure::applyAsDouble).orElse(0.0)))
        .register(registry);
  }

  private Optional<Stats> stats() {
    try {
      return Optional.of(engine.stats());
    } catch (IndexUnavailable e) {
      return Optional.empty();
    }
  }

  private static double age(Stats stats) {
    return Duration.between(Instant.parse(stats.created()), Instant.now()).toSeconds();
  }
}
