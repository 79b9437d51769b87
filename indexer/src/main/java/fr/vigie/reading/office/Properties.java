package fr.vigie.reading.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What a document says of itself: the part {@code core.xml} of Word, {@code meta.xml} of ODT. */
final class Properties implements Elements.Listener {

  private static final Set<String> KNOWN =
      Set.of(
          "dc:title",
          "dc:creator",
          "meta:initial-creator",
          "meta:creation-date",
          "dcterms:created");

  private final Map<String, String> values = new HashMap<>();
  private String open = "";

  static Properties of(byte[] xml, String part) throws IOException {
    Properties properties = new Properties();
    if (xml != null) Elements.walk(xml, part, properties);
    return properties;
  }

  String title() {
    return value("dc:title");
  }

  /** Who wrote it first, else who changed it last. */
  String author() {
    String first = value("meta:initial-creator");
    return first.isEmpty() ? value("dc:creator") : first;
  }

  String created() {
    String word = value("dcterms:created");
    return word.isEmpty() ? value("meta:creation-date") : word;
  }

  @Override
  public boolean start(String name, XMLStreamReader at) {
    if (KNOWN.contains(name)) open = name;
    return true;
  }

  @Override
  public void end(String name) {
    open = "";
  }

  @Override
  public void text(String characters) {
    if (!open.isEmpty()) values.merge(open, characters, String::concat);
  }

  private String value(String name) {
    return values.getOrDefault(name, "").strip();
  }
}
