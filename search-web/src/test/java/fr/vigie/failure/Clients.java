package fr.vigie.failure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Those who search all the while. Every answer must be there, and be wholly of the generation that
 * it names.
 */
final class Clients implements AutoCloseable {

  private static final String SEARCH = "/api/v1/search?q=flotte&size=100&snippets=1";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Much more than an answer takes, on a machine that has other work too. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ServerProcess server;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<String, Map<String, Integer>> contents = new ConcurrentHashMap<>();
  private final Set<String> decayed = ConcurrentHashMap.newKeySet();
  private final List<String> failures = new ArrayList<>();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong cut = new AtomicLong();
  private final AtomicLong garbled = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  Clients(ServerProcess server, int count) {
    this.server = server;
    for (int i = 0; i < count; i++) threads.add(Thread.ofPlatform().daemon().start(this::searchOn));
  }

  long answers() {
    return answers.get();
  }

  /** Requests cut off because the server was killed. */
  long cut() {
    return cut.get();
  }

  /** Answers from a generation whose files changed under the server, before it noticed. */
  long garbled() {
    return garbled.get();
  }

  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  /** From now on this generation's answers may be wrong, until the server turns from it. */
  void decays(String generation) {
    decayed.add(generation);
  }

  /** The generation that answers; empty while none does. */
  String generation() throws InterruptedException {
    try {
      JsonNode answer = JSON.readTree(get("/api/v1/search?size=0").body());
      return answer.path("generation").asText();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    over = true;
    client.shutdownNow();
  }

  private void searchOn() {
    try {
      while (!over) {
        search();
        Thread.sleep(25);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void search() throws InterruptedException {
    int deaths = server.deaths();
    boolean up = server.isUp();
    try {
      HttpResponse<String> response = get(SEARCH);
      if (response.statusCode() == 200) check(JSON.readTree(response.body()));
      else fail(response.statusCode() + " " + response.body());
    } catch (IOException e) {
      if (!up || !server.isUp() || server.deaths() != deaths) cut.incrementAndGet();
      else fail(e.toString());
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(PATIENCE).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private void check(JsonNode answer) {
    answers.incrementAndGet();
    String generation = answer.get("generation").asText();
    Map<String, Integer> content = new TreeMap<>();
    for (JsonNode hit : answer.get("hits")) {
      String version = hit.get("title").asText().replaceAll(".*version ([0-9]{1,9})$", "$1");
      content.put(
          hit.get("id").asText(), version.matches("[0-9]+") ? Integer.parseInt(version) : -1);
    }
    boolean whole = content.size() == answer.get("total").asInt();
    Map<String, Integer> before = contents.putIfAbsent(generation, content);
    if (whole && (before == null || before.equals(content))) return;
    if (decayed.contains(generation)) garbled.incrementAndGet();
    else fail("a mixed answer from " + generation + ": " + content + " where it was " + before);
  }

  private synchronized void fail(String failure) {
    failures.add(failure);
  }
}
