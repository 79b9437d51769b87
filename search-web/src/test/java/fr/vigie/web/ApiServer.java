package fr.vigie.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.search.Engine;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole server on a free port, and a client for it. */
final class ApiServer implements AutoCloseable {

  /** A connection that a stopping server took and never read must not hold a test up. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param engine closed with this server
   */
  ApiServer(Engine engine) {
    this(engine, ServerSettings.local(0));
  }

  /**
   * @param engine closed with this server
   */
  ApiServer(Engine engine, ServerSettings settings) {
    this.engine = engine;
    WebPages pages = new WebPages(engine, TestIndex.ANALYSIS.lexicon());
    this.server = WebServer.start(engine, pages, settings);
  }

  WebServer server() {
    return server;
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> get(String path) {
    return send("GET", path);
  }

  HttpResponse<String> send(String method, String path) {
    return send(method, path, "");
  }

  /**
   * @param content sent with the request when it is not empty
   * @param headers names and values in turn
   */
  HttpResponse<String> send(String method, String path, String content, String... headers) {
    BodyPublisher body =
        content.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(content);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE).method(method, body);
    if (headers.length > 0) request.headers(headers);
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The answer, headers and all, to a request as it stands: clients refuse to send a malformed
   * address.
   *
   * @param lines of its head, beside those that every request has
   */
  String raw(String request, String... lines) {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String first = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
      String more = Stream.of(lines).map(line -> line + "\r\n").collect(Collectors.joining());
      socket.getOutputStream().write((first + more + "\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(request, e);
    }
  }

  JsonNode json(String path) {
    return json(get(path));
  }

  static JsonNode json(HttpResponse<String> response) {
    return parse(response.body());
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The media type of an answer, without its parameters. */
  static String mediaType(HttpResponse<String> response) {
    return header(response, "Content-Type").replaceFirst(";.*", "");
  }

  @Override
  public void close() {
    client.close();
    server.close();
    engine.close();
  }
}
