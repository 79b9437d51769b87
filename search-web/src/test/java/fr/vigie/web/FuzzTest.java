package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.web.RandomRequests.Request;
import fr.vigie.web.RawConnection.Answer;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Sends made-up requests over HTTP. Whatever they are, each is answered, none with a failure of the
 * server, and nothing that was sent comes back unescaped. {@code -Dvigie.fuzz.inputs=1000000} sends
 * a million, {@code -Dvigie.fuzz.seed=N} the same again.
 */
class FuzzTest {

  private static final int INPUTS = Integer.getInteger("vigie.fuzz.inputs", 500);
  private static final long SEED = Long.getLong("vigie.fuzz.seed", System.nanoTime());
  private static final int REPORT = 50_000;

  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

  @Test
  void everyRequestIsAnswered() throws IOException {
    try (ApiServer server = new ApiServer(Library.engine())) {
      OpenApi api = new OpenApi(server.json("/api/v1/openapi.json"));
      RandomRequests requests = new RandomRequests(SEED, paths(server), names(api));
      int port = server.server().port();
      RawConnection connection = new RawConnection(port);
      for (int i = 0; i < INPUTS; i++) {
        if (i > 0 && i % REPORT == 0) System.out.println(i + " requests: " + statuses);
        Request request = requests.next();
        Optional<Answer> answer = answer(request, connection);
        if (answer.isEmpty()) {
          connection = new RawConnection(port);
          answer = answer(request, connection);
        }
        check(request, answer);
        if (answer.isEmpty() || answer.get().closes()) {
          connection.close();
          connection = new RawConnection(port);
        }
      }
      connection.close();
      assertTrue(statuses.containsKey(200) && statuses.containsKey(400), statuses + "");
    } finally {
      System.out.println("fuzz seed " + SEED + ": " + statuses);
    }
  }

  /** Empty when the connection is closed: by an answer before, or as the answer. */
  private static Optional<Answer> answer(Request request, RawConnection connection) {
    try {
      return Optional.of(connection.ask(request));
    } catch (EOFException | SocketException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new AssertionError("seed " + SEED + ": no answer to " + request, e);
    }
  }

  private void check(Request request, Optional<Answer> found) {
    if (found.isEmpty()) {
      statuses.merge(0, 1, Integer::sum);
      assertTrue(isOdd(request), "seed " + SEED + ": closed upon " + request);
      return;
    }
    Answer answer = found.get();
    statuses.merge(answer.status(), 1, Integer::sum);
    String seen = "seed " + SEED + ": " + request + " gave " + answer.head();
    assertTrue(answer.status() < 500, seen);
    boolean plain = !answer.head().contains("\r\ncontent-encoding: gzip");
    if (plain && answer.is("text/html")) assertFalse(breaksOut(answer.text()), seen);
    assertFalse(answer.head().contains("\r\n" + RandomRequests.MARKER), seen);
    if (plain && answer.content().length > 0 && answer.is("application/json"))
      ApiServer.parse(answer.text());
    if (plain
        && answer.status() >= 400
        && request.path().startsWith("/api/")
        && !request.method().equals("HEAD"))
      assertTrue(answer.is("application/problem+json"), seen);
  }

  /** Whether something sent became an element or an attribute. */
  private static boolean breaksOut(String html) {
    return Jsoup.parse(html).getAllElements().stream()
        .anyMatch(
            element ->
                element.tagName().contains(RandomRequests.MARKER)
                    || element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().contains(RandomRequests.MARKER)));
  }

  /** What no server need answer but by closing: a head that cannot be told from noise. */
  private static boolean isOdd(Request request) {
    return request.head().chars().anyMatch(c -> c > 0x7e || c < 0x20 && c != '\r' && c != '\n');
  }

  private static List<String> paths(ApiServer server) {
    List<String> paths = new ArrayList<>(server.server().paths());
    paths.addAll(List.of("/api/v1/{id}", "/{id}", "/api/v2/search", "/api/v1/search", "/"));
    return paths;
  }

  private static List<String> names(OpenApi api) {
    TreeSet<String> names = new TreeSet<>();
    for (String path : api.paths())
      api.parameters(path).forEach(parameter -> names.add(parameter.name()));
    names.addAll(List.of("generation", "collapse", "expand"));
    return List.copyOf(names);
  }
}
