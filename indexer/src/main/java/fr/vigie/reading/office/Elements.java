package fr.vigie.reading.office;

import fr.vigie.reading.bounds.XmlLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through the elements of an XML part. A document type declaration is refused, so no entity
 * is ever expanded or fetched.
 */
final class Elements {

  private static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";

  private Elements() {}

  /** What is told of the elements. Names are {@code w:p}, {@code text:p}, {@code dc:title}. */
  interface Listener {

    /**
     * @return false to pass over the element with all that is in it
     */
    boolean start(String name, XMLStreamReader at);

    void end(String name);

    void text(String characters);
  }

  static void walk(byte[] xml, String part, Listener listener) throws IOException {
    try {
      XMLStreamReader reader =
          XmlLimits.factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) event(reader, reader.next(), part, listener);
      reader.close();
    } catch (XMLStreamException damaged) {
      throw new IOException("damaged XML in " + part, damaged);
    }
  }

  private static void event(XMLStreamReader at, int event, String part, Listener listener)
      throws IOException, XMLStreamException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (!listener.start(name(at), at)) skip(at);
      }
      case XMLStreamConstants.END_ELEMENT -> listener.end(name(at));
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          listener.text(at.getText());
      case XMLStreamConstants.DTD ->
          throw new IOException("a document type declaration (DOCTYPE) is not allowed in " + part);
      default -> {}
    }
  }

  private static void skip(XMLStreamReader at) throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && at.hasNext()) {
      int event = at.next();
      if (event == XMLStreamConstants.START_ELEMENT) depth++;
      if (event == XMLStreamConstants.END_ELEMENT) depth--;
    }
  }

  /** Value of an attribute by its local name, empty when there is none. */
  static String attribute(XMLStreamReader at, String localName) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals(localName)) return at.getAttributeValue(i);
    }
    return "";
  }

  private static String name(XMLStreamReader at) {
    return prefix(at.getNamespaceURI()) + at.getLocalName();
  }

  /** The usual prefix of a namespace, whatever prefix the file uses. */
  private static String prefix(String uri) {
    if (uri == null) return "";
    if (uri.contains("/wordprocessingml/")) return "w:";
    if (uri.contains("/markup-compatibility/")) return "mc:";
    if (uri.startsWith("http://purl.org/dc/elements/")) return "dc:";
    if (uri.startsWith("http://purl.org/dc/terms/")) return "dcterms:";
    if (!uri.startsWith(OPEN_DOCUMENT)) return "";
    return uri.substring(OPEN_DOCUMENT.length()).replaceFirst(":.*", "") + ":";
  }
}
