package fr.vigie.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A client of the API with nothing but the JDK and a JSON parser: what a program in Java needs, to
 * be copied from here. Parameters are given by name, each with its values.
 */
final class VigieClient implements AutoCloseable {

  /** What the server says when it does not answer: a problem (RFC 9457). */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status, String detail) {
      super(detail);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  private final String api;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param server its address, without a slash at the end
   */
  VigieClient(String server) {
    this.api = server + "/api/v1";
  }

  /** One page of a search, with its counts. */
  JsonNode search(Map<String, List<String>> parameters) throws IOException, InterruptedException {
    return ask("/search", parameters);
  }

  /** Gives every hit of a search to a consumer, page after page of one generation. */
  void forEachHit(Map<String, List<String>> parameters, Consumer<JsonNode> consumer)
      throws IOException, InterruptedException {
    JsonNode page = search(parameters);
    while (true) {
      page.get("hits").forEach(consumer);
      if (page.get("next").isNull()) return;
      Map<String, List<String>> next = new java.util.HashMap<>(parameters);
      next.put("cursor", List.of(page.get("next").asText()));
      page = search(next);
    }
  }

  /** An article whole. */
  JsonNode document(String id) throws IOException, InterruptedException {
    return ask("/documents/" + encoded(id), Map.of());
  }

  /** Gives every article of a search, text and all, to a consumer as they arrive. */
  void export(Map<String, List<String>> parameters, Consumer<JsonNode> consumer)
      throws IOException, InterruptedException {
    HttpResponse<Stream<String>> response =
        http.send(request("/export.jsonl", parameters), BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      if (response.statusCode() != 200)
        throw refused(response.statusCode(), lines.collect(Collectors.joining("\n")));
      for (String line : (Iterable<String>) lines::iterator) consumer.accept(json.readTree(line));
    }
  }

  private JsonNode ask(String path, Map<String, List<String>> parameters)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request(path, parameters), BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() != 200) throw refused(response.statusCode(), response.body());
    return json.readTree(response.body());
  }

  private Refused refused(int status, String problem) throws IOException {
    return new Refused(status, json.readTree(problem).path("detail").asText());
  }

  private HttpRequest request(String path, Map<String, List<String>> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, values) -> values.forEach(value -> pairs.add(name + "=" + encoded(value))));
    return HttpRequest.newBuilder(URI.create(api + path + "?" + String.join("&", pairs))).build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    http.close();
  }
}
