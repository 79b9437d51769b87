package fr.vigie.reading;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.article.Given;
import fr.vigie.reading.characters.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One record of JSON lines, checked.
 *
 * @param id as given, unchanged
 * @param title clean, on one line; empty when not given
 * @param text as given; empty when not given
 * @param html whether the text is HTML
 * @param given the rest
 */
record JsonLine(String id, String title, String text, boolean html, Given given) {

  private static final List<String> DATES =
      List.of("date", "published", "datePublished", "published_at", "pubDate");

  /**
   * @throws BadRecordException when something required is missing or of a wrong type
   */
  static JsonLine of(JsonNode object) throws BadRecordException {
    if (!object.isObject()) throw new BadRecordException("the line is not a JSON object");
    String id = string(object, "id");
    if (id.isBlank()) throw new BadRecordException("no \"id\"");
    String title = CleanText.line(string(object, "title"));
    String text = string(object, "text");
    if (title.isEmpty() && text.isBlank())
      throw new BadRecordException("neither \"text\" nor \"title\"");
    return new JsonLine(id, title, text, isHtml(object), given(object));
  }

  private static boolean isHtml(JsonNode object) throws BadRecordException {
    String format = string(object, "format").toLowerCase(Locale.ROOT);
    return switch (format) {
      case "", "text", "plain", "txt" -> false;
      case "html" -> true;
      default -> throw new BadRecordException("unknown \"format\": it is \"html\" or nothing");
    };
  }

  private static Given given(JsonNode object) throws BadRecordException {
    return new Given(
        CleanText.line(string(object, "url")),
        CleanText.line(string(object, "lang")),
        CleanText.line(string(object, "source")),
        Given.StatedAuthor.of(String.join(", ", strings(object, "author")), "jsonl author"),
        Countries.valid(strings(object, "countries")),
        strings(object, "topics"),
        dates(object));
  }

  /** The dates of the record, the property of the contract first, then what exports call it. */
  private static List<Given.StatedDate> dates(JsonNode object) throws BadRecordException {
    List<Given.StatedDate> dates = new ArrayList<>();
    for (String name : DATES) {
      JsonNode value = object.path(name);
      String date = value.isTextual() || name.equals(DATES.getFirst()) ? string(object, name) : "";
      if (!date.isBlank()) dates.add(new Given.StatedDate(CleanText.line(date), "jsonl " + name));
    }
    return dates;
  }

  /** A string, a number in its own digits, or empty when the property is missing or null. */
  private static String string(JsonNode object, String name) throws BadRecordException {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) return "";
    if (value.isTextual() || value.isNumber()) return value.asText();
    throw new BadRecordException("\"" + name + "\" is not a string");
  }

  private static List<String> strings(JsonNode object, String name) throws BadRecordException {
    JsonNode value = object.path(name);
    List<String> strings = new ArrayList<>();
    if (value.isTextual()) strings.add(CleanText.line(value.asText()));
    else if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
      throw new BadRecordException("\"" + name + "\" is not a list of strings");
    }
    for (JsonNode one : value) {
      if (!one.isTextual())
        throw new BadRecordException("\"" + name + "\" is not a list of strings");
      strings.add(CleanText.line(one.asText()));
    }
    strings.removeIf(String::isEmpty);
    return strings;
  }
}
