package fr.vigie.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

/** Fetches pages over HTTP and reads their links. */
final class Browser implements AutoCloseable {

  private static final Pattern HREF = Pattern.compile("<a\\b[^>]*?\\shref=\"([^\"]*)\"");

  private final WebServer server = Shelves.server();
  private final HttpClient client = HttpClient.newHttpClient();

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) request.headers(headers);
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return server.port();
  }

  String page(String path) {
    return get(path).body();
  }

  /** The addresses of a page's links, in order. */
  static List<String> links(String html) {
    return HREF.matcher(html).results().map(match -> match.group(1).replace("&amp;", "&")).toList();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
