package fr.vigie.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Asks a running server the searches of a log. In a closed loop each connection asks again as soon
 * as it is answered. At a fixed rate requests are due at even times and their latency counts from
 * when they were due, so that a stall is felt by all who would have waited (coordinated omission,
 * Tene 2013).
 */
@Command(
    name = "load",
    description = "Measure a running server over HTTP: a closed loop, or a fixed rate with --rate.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

  @Mixin private AskedServer server;

  @Option(names = "--path", defaultValue = "/api/v1/search", description = "what answers them")
  private String path;

  @Option(names = "--connections", defaultValue = "2", description = "requests under way at most")
  private int connections;

  @Option(names = "--rate", defaultValue = "0", description = "requests a second; 0: closed loop")
  private int rate;

  @Option(names = "--warmup", defaultValue = "3000", description = "requests before the measure")
  private int warmup;

  @Option(names = "--count", defaultValue = "10000", description = "requests measured")
  private int count;

  @Option(
      names = "--retry",
      description = "ask again what was refused, when the server says (Retry-After)")
  private boolean retry;

  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  @Override
  public Integer call() throws Exception {
    List<String> searches = server.searches();
    run(searches, 0, warmup, 0);
    refused.set(0);
    failed.set(0);
    long start = System.nanoTime();
    Measured measured = run(searches, warmup, count, rate);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(measured.answered.row(rate == 0 ? "closed, " + connections : rate + "/s"));
    if (retry) System.out.println(measured.obtained.row("with what was refused"));
    System.out.printf(
        Locale.ROOT,
        "%.0f answers a second; %d refused (503), %d failed%n",
        measured.answered.count() / seconds,
        refused.get(),
        failed.get());
    return failed.get() == 0 ? 0 : 1;
  }

  /**
   * @param answered latencies of the requests that were answered; those refused are counted apart
   * @param obtained from when an answer was first asked for, refusals before it included
   */
  private record Measured(Latencies answered, Latencies obtained) {
    Measured() {
      this(new Latencies(), new Latencies());
    }

    void add(Measured other) {
      answered.add(other.answered);
      obtained.add(other.obtained);
    }
  }

  private Measured run(List<String> searches, int first, int requests, int perSecond)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    List<Future<Measured>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        running.add(
            threads.submit(
                () -> {
                  Measured measured = new Measured();
                  for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                    long due =
                        perSecond == 0 ? System.nanoTime() : begin + n * 1_000_000_000L / perSecond;
                    waitUntil(due);
                    obtain(searches.get((first + n) % searches.size()), due, measured);
                  }
                  return measured;
                }));
      }
    }
    Measured all = new Measured();
    for (Future<Measured> measured : running) all.add(measured.get());
    return all;
  }

  /** Asks a search that was due; with {@code --retry}, until it is answered. */
  private void obtain(String search, long due, Measured measured) throws InterruptedException {
    HttpRequest request = server.request(path + "?" + search).build();
    long asked = due;
    try {
      HttpResponse<byte[]> answer = server.send(request, BodyHandlers.ofByteArray());
      while (answer.statusCode() == 503) {
        refused.incrementAndGet();
        if (!retry) return;
        Thread.sleep(
            Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(1)));
        asked = System.nanoTime();
        answer = server.send(request, BodyHandlers.ofByteArray());
      }
      if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
      measured.answered.record(System.nanoTime() - asked);
      measured.obtained.record(System.nanoTime() - due);
    } catch (IOException e) {
      failed.incrementAndGet();
    }
  }

  private static void waitUntil(long nanos) {
    long left = nanos - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = nanos - System.nanoTime();
    }
  }
}
