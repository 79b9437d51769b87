package fr.vigie.cli;

import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Posts the JSON report of a run to one address. A report names files and says what is in an
 * archive, so that it leaves the machine only over TLS. Redirections are not followed.
 */
final class Notification {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1\\]");

  private final URI address;

  private Notification(URI address) {
    this.address = address;
  }

  /**
   * @throws IllegalArgumentException when it is no address, or one that a report must not be sent
   *     to
   */
  static Notification to(String address) {
    URI uri = URI.create(address);
    if (uri.getHost() == null) throw new IllegalArgumentException("it names no host");
    if (uri.getPort() > HIGHEST_PORT) throw new IllegalArgumentException("it has no such port");
    if (uri.getUserInfo() != null) throw new IllegalArgumentException("it holds a user's name");
    if (!List.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
      throw new IllegalArgumentException("it is neither http nor https");
    }
    if (uri.getScheme().equals("http") && !LOOPBACK.matcher(uri.getHost()).matches()) {
      throw new IllegalArgumentException("it needs https, unless it is on this machine");
    }
    return new Notification(uri);
  }

  /** Sends it, in bounded time; gives what went wrong, in one line. */
  Optional<String> send(JobReport report) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(ANSWER)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(report.toJson()))
              .build();
      HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
      client.shutdownNow();
      int status = response.statusCode();
      return status / 100 == 2 ? Optional.empty() : trouble("the answer was " + status);
    } catch (IOException e) {
      return trouble(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return trouble("interrupted");
    }
  }

  private Optional<String> trouble(String reason) {
    return Optional.of("the report could not be sent to " + address + ": " + reason);
  }
}
