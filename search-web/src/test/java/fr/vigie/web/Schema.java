package fr.vigie.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Checks values against the schemas of a document: as much of JSON Schema as the document uses, and
 * strictly.
 */
record Schema(JsonNode document) {

  private static final Set<String> CHECKED =
      Set.of(
          "$ref",
          "type",
          "enum",
          "oneOf",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "maxItems",
          "items",
          "required",
          "properties",
          "additionalProperties");
  private static final Set<String> DESCRIBING =
      Set.of("description", "default", "format", "examples", "example");

  /**
   * What is wrong with a value, each with its place; a property that the schema does not name is
   * wrong.
   */
  List<String> faults(JsonNode schema, JsonNode value) {
    List<String> faults = new ArrayList<>();
    check(schema, value, "$", faults);
    return faults;
  }

  /** A node, or what it refers to. */
  JsonNode resolved(JsonNode node) {
    if (!node.has("$ref")) return node;
    JsonNode target = document.at(node.get("$ref").asText().substring(1));
    if (target.isMissingNode()) throw new AssertionError("nothing is at " + node.get("$ref"));
    return target;
  }

  private void check(JsonNode reference, JsonNode value, String at, List<String> faults) {
    JsonNode schema = resolved(reference);
    schema
        .fieldNames()
        .forEachRemaining(
            keyword -> {
              if (!CHECKED.contains(keyword) && !DESCRIBING.contains(keyword))
                faults.add(at + ": cannot check " + keyword);
            });
    if (schema.has("oneOf")) {
      long fitting =
          list(schema.get("oneOf")).stream().filter(one -> faults(one, value).isEmpty()).count();
      if (fitting != 1) faults.add(at + ": fits " + fitting + " of the schemas");
      return;
    }
    if (!hasType(schema, value)) {
      faults.add(at + ": " + value + " is no " + schema.get("type"));
      return;
    }
    if (schema.has("enum") && list(schema.get("enum")).stream().noneMatch(value::equals)) {
      faults.add(at + ": " + value + " is none of " + schema.get("enum"));
    }
    if (value.isTextual()) text(schema, value.asText(), at, faults);
    if (value.isNumber()) number(schema, value.asDouble(), at, faults);
    if (value.isArray()) array(schema, value, at, faults);
    if (value.isObject()) object(schema, value, at, faults);
  }

  private static boolean hasType(JsonNode schema, JsonNode value) {
    if (!schema.has("type")) return true;
    List<JsonNode> types =
        schema.get("type").isArray() ? list(schema.get("type")) : List.of(schema.get("type"));
    return types.stream().anyMatch(type -> isA(value, type.asText()));
  }

  private static boolean isA(JsonNode value, String type) {
    return switch (type) {
      case "null" -> value.isNull();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> throw new AssertionError("no type: " + type);
    };
  }

  private static void text(JsonNode schema, String text, String at, List<String> faults) {
    if (schema.has("pattern")
        && !text.matches("(?s).*(?:" + schema.get("pattern").asText() + ").*")) {
      faults.add(at + ": '" + text + "' is not like " + schema.get("pattern"));
    }
    if (text.length() < schema.path("minLength").asInt(0)) faults.add(at + ": too short");
    if (text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE))
      faults.add(at + ": too long");
  }

  private static void number(JsonNode schema, double number, String at, List<String> faults) {
    if (number < schema.path("minimum").asDouble(-Double.MAX_VALUE)) faults.add(at + ": too small");
    if (number > schema.path("maximum").asDouble(Double.MAX_VALUE)) faults.add(at + ": too large");
  }

  private void array(JsonNode schema, JsonNode array, String at, List<String> faults) {
    if (array.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE))
      faults.add(at + ": too many items");
    for (int i = 0; i < array.size(); i++)
      check(schema.get("items"), array.get(i), at + "[" + i + "]", faults);
  }

  private void object(JsonNode schema, JsonNode object, String at, List<String> faults) {
    for (JsonNode name : schema.path("required")) {
      if (!object.has(name.asText())) faults.add(at + ": lacks " + name);
    }
    for (Entry<String, JsonNode> property : object.properties()) {
      String place = at + "." + property.getKey();
      JsonNode known = schema.path("properties").path(property.getKey());
      JsonNode other = schema.path("additionalProperties");
      if (!known.isMissingNode()) check(known, property.getValue(), place, faults);
      else if (!other.isMissingNode()) check(other, property.getValue(), place, faults);
      else if (schema.has("properties")) faults.add(place + ": is not documented");
    }
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
