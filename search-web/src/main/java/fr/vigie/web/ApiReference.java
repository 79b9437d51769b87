package fr.vigie.web;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.api.OpenApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The API's description as a reader sees it: read once from the document that tools read, so that
 * the two cannot differ.
 *
 * @param operations in the order of the document
 * @param shapes the JSON objects, in the order of the document
 */
public record ApiReference(List<Operation> operations, List<Shape> shapes) {

  /**
   * @param method in capitals
   * @param path with its variables in braces
   * @param example an address to try; empty when the path has variables or takes no GET
   * @param description perhaps empty
   */
  public record Operation(
      String method,
      String path,
      String example,
      String summary,
      String description,
      List<Row> parameters,
      List<Row> answers) {}

  /** An object of the JSON and its fields. */
  public record Shape(String name, String description, List<Row> fields) {}

  /**
   * @param name of a parameter, field or status
   * @param kind what it may be; perhaps empty
   */
  public record Row(String name, String kind, String description) {}

  static ApiReference shipped() {
    JsonNode document = OpenApiDocument.tree();
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties())
        operations.add(operation(document, path.getKey(), method.getKey(), method.getValue()));
    }
    List<Shape> shapes =
        document.at("/components/schemas").properties().stream()
            .map(schema -> shape(schema.getKey(), schema.getValue()))
            .toList();
    return new ApiReference(List.copyOf(operations), shapes);
  }

  private static Operation operation(
      JsonNode document, String path, String method, JsonNode operation) {
    List<Row> parameters =
        nodes(operation.path("parameters")).stream()
            .map(node -> parameter(resolved(document, node)))
            .toList();
    List<Row> answers =
        operation.get("responses").properties().stream()
            .map(answer -> answer(answer.getKey(), resolved(document, answer.getValue())))
            .toList();
    boolean tried = method.equals("get") && !path.contains("{");
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        tried ? path : "",
        operation.path("summary").asText(),
        operation.path("description").asText(),
        parameters,
        answers);
  }

  private static Row parameter(JsonNode parameter) {
    return new Row(
        parameter.get("name").asText(),
        kind(parameter.get("schema")),
        parameter.path("description").asText());
  }

  private static Row answer(String status, JsonNode answer) {
    String types =
        answer.path("content").properties().stream()
            .map(content -> content.getKey() + named(content.getValue().path("schema")))
            .collect(Collectors.joining(", "));
    return new Row(status, types, answer.path("description").asText());
  }

  private static Shape shape(String name, JsonNode schema) {
    List<Row> fields =
        schema.path("properties").properties().stream()
            .map(
                field ->
                    new Row(
                        field.getKey(),
                        kind(field.getValue()),
                        field.getValue().path("description").asText()))
            .toList();
    return new Shape(name, schema.path("description").asText(), fields);
  }

  /** What a value may be, in a few words: {@code integer, 0 to 100, 10 by default}. */
  private static String kind(JsonNode schema) {
    if (schema.has("$ref")) return named(schema).strip();
    if (schema.has("oneOf"))
      return nodes(schema.get("oneOf")).stream()
          .map(ApiReference::kind)
          .collect(Collectors.joining(" | "));
    if (schema.path("type").asText().equals("array"))
      return "list of " + kind(schema.path("items"));
    List<String> facts = new ArrayList<>();
    facts.add(
        schema.has("enum")
            ? joined(schema.get("enum"), " | ")
            : joined(schema.path("type"), " | "));
    if (schema.has("minimum") && schema.has("maximum"))
      facts.add(schema.get("minimum").asText() + " to " + schema.get("maximum").asText());
    if (schema.has("maxLength")) facts.add("at most " + schema.get("maxLength").asText());
    String normal = schema.path("default").asText();
    if (!normal.isEmpty()) facts.add(normal + " by default");
    return String.join(", ", facts);
  }

  private static String named(JsonNode schema) {
    if (!schema.has("$ref")) return "";
    String reference = schema.get("$ref").asText();
    return " " + reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static String joined(JsonNode values, String between) {
    if (!values.isArray()) return values.asText();
    return nodes(values).stream().map(JsonNode::asText).collect(Collectors.joining(between));
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static List<JsonNode> nodes(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
