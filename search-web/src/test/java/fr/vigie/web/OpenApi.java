package fr.vigie.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The document that describes the API, as its test reads it. */
record OpenApi(JsonNode document, Schema schema) {

  OpenApi(JsonNode document) {
    this(document, new Schema(document));
  }

  /** A parameter of a query. */
  record Parameter(String name, JsonNode node, JsonNode one, boolean repeatable, Schema schema) {

    /** Values that the document allows: its example, its default, its choices and bounds. */
    Set<String> allowed() {
      Set<String> values = new LinkedHashSet<>();
      JsonNode example = node.path("example");
      if (example.isArray()) example.forEach(value -> values.add(value.asText()));
      else if (!example.isMissingNode()) values.add(example.asText());
      if (!name.equals("cursor") && one.has("default")) values.add(one.get("default").asText());
      one.path("enum").forEach(value -> values.add(value.asText()));
      Stream.of("minimum", "maximum")
          .filter(one::has)
          .forEach(bound -> values.add(one.get(bound).asText()));
      return values;
    }

    /** Values that its schema refuses. */
    List<String> refused() {
      int longest = one.path("maxLength").asInt(0);
      String tooLong = "x".repeat(longest + 1);
      String tooLarge = String.valueOf(one.path("maximum").asInt(0) + 1);
      return Stream.of(tooLong, tooLarge, "-1", "1.5", "x", "X!", "")
          .filter(value -> !schema.faults(one, typed(value)).isEmpty())
          .toList();
    }

    private JsonNode typed(String value) {
      boolean number = one.path("type").asText().equals("integer") && value.matches("-?[0-9]+");
      return number ? IntNode.valueOf(Integer.parseInt(value)) : TextNode.valueOf(value);
    }

    String with(String value) {
      return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  Set<String> paths() {
    return document.get("paths").properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The query parameters of a path. */
  List<Parameter> parameters(String path) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode reference : document.get("paths").get(path).get("get").path("parameters")) {
      JsonNode node = schema.resolved(reference);
      if (!node.get("in").asText().equals("query")) continue;
      JsonNode type = schema.resolved(node.get("schema"));
      boolean repeatable = type.get("type").asText().equals("array");
      JsonNode one = repeatable ? type.get("items") : type;
      parameters.add(new Parameter(node.get("name").asText(), node, one, repeatable, schema));
    }
    return parameters;
  }

  /** What a path answers with a status; missing when that is not documented. */
  JsonNode response(String path, int status) {
    JsonNode response =
        document.get("paths").get(path).get("get").get("responses").path(String.valueOf(status));
    return response.isMissingNode() ? response : schema.resolved(response);
  }

  /** The statuses that a path answers with but for 200. */
  Set<Integer> refusals(String path, String method) {
    return document.get("paths").get(path).get(method).get("responses").properties().stream()
        .map(response -> Integer.valueOf(response.getKey()))
        .filter(status -> status != 200)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a path takes parameters strictly: those of administrators and browsers do not. */
  static boolean isStrict(String path) {
    return path.startsWith("/api/") || path.equals("/feed.atom");
  }

  /** The address of a path of the document, for an article that the library holds. */
  static String address(String path) {
    return path.replace("{id}", Library.PLAIN_ID);
  }
}
