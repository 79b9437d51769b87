package fr.vigie.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A running server, and what it is asked. Safe for use by several threads. */
final class AskedServer {

  @Parameters(paramLabel = "LOG", description = "query strings, one a line")
  private Path log;

  @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "the server")
  private String url;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  List<String> searches() throws IOException {
    return LogFile.lines(log);
  }

  /** A request for a path with its query string. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
      throws IOException, InterruptedException {
    return client.send(request, body);
  }
}
