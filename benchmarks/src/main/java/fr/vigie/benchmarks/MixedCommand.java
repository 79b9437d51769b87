package fr.vigie.benchmarks;

import fr.vigie.benchmarks.MixedRequests.Kind;
import fr.vigie.benchmarks.MixedRequests.Request;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Asks a running server everything at once for some minutes, and watches its process: no answer may
 * be a 5xx but a refusal that says when to come again, and neither memory nor threads may grow.
 */
@Command(
    name = "mixed",
    description =
        "Ask a running server searches, completions, pages, articles, exports and bad requests for"
            + " some minutes; watch its memory and threads (Linux).",
    mixinStandardHelpOptions = true)
final class MixedCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"\\\\]+)\"");
  private static final int MOST_IDS = 2_000;

  @Mixin private AskedServer server;

  @Option(names = "--pid", required = true, description = "its process")
  private long pid;

  @Option(names = "--seconds", defaultValue = "600", description = "how long")
  private int seconds;

  @Option(names = "--clients", defaultValue = "8", description = "requests under way")
  private int clients;

  @Option(names = "--every", defaultValue = "30", description = "seconds between two looks")
  private int every;

  @Option(names = "--seed", defaultValue = "1", description = "of the requests")
  private long seed;

  private final List<String> ids = new CopyOnWriteArrayList<>();
  private final MixedTally tally = new MixedTally();

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> searches = server.searches();
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    for (int i = 0; i < clients; i++) {
      MixedRequests requests = new MixedRequests(searches, seed + i);
      Thread.ofPlatform().daemon().start(() -> ask(requests, end));
    }
    while (System.nanoTime() < end) {
      System.out.printf("%,9d answers  %s%n", tally.answers(), ProcessStatus.of(pid).row());
      Thread.sleep(Duration.ofSeconds(every));
    }
    System.out.printf("%,9d answers  %s%n", tally.answers(), ProcessStatus.of(pid).row());
    tally.rows().forEach(System.out::println);
    return tally.failures() == 0 ? 0 : 1;
  }

  private void ask(MixedRequests requests, long end) {
    while (System.nanoTime() < end) {
      Request request = requests.next(ids);
      long start = System.nanoTime();
      try {
        HttpRequest asked = server.request(request.path()).timeout(PATIENCE).build();
        HttpResponse<String> answer = server.send(asked, BodyHandlers.ofString());
        tally.answered(
            request.kind(),
            answer.statusCode(),
            answer.headers().firstValue("Retry-After").isPresent(),
            System.nanoTime() - start);
        if (request.kind() == Kind.SEARCH && ids.size() < MOST_IDS) remember(answer.body());
      } catch (IOException e) {
        tally.failed(request.kind(), e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void remember(String answer) {
    Matcher id = ID.matcher(answer);
    while (id.find()) ids.add(id.group(1));
  }
}
