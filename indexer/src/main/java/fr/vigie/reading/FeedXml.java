package fr.vigie.reading;

import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.bounds.XmlLimits;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML of a feed as a stream; no entity of it is ever expanded or fetched. */
final class FeedXml {

  /** Elements, attributes and comments of a feed: ROME holds them all in memory. */
  static final int MOST_PARTS = 1_000_000;

  private FeedXml() {}

  static XMLStreamReader open(String xml) throws XMLStreamException {
    XMLInputFactory factory = XmlLimits.factory();
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory.createXMLStreamReader(new StringReader(xml));
  }

  /**
   * What is damaged is counted up to there.
   *
   * @throws IOException when it has too many parts, or patience is at an end
   */
  static void requireBounded(String xml, Patience patience) throws IOException {
    try {
      XMLStreamReader reader = open(xml);
      for (int parts = 0; reader.hasNext(); parts += parts(reader)) {
        if (parts > MOST_PARTS)
          throw new IOException("holds more than " + MOST_PARTS + " elements and attributes");
        patience.time();
      }
      reader.close();
    } catch (XMLStreamException damaged) {
      // Whoever parses it will say so.
    }
  }

  private static int parts(XMLStreamReader reader) throws XMLStreamException {
    return switch (reader.next()) {
      case XMLStreamConstants.START_ELEMENT -> 1 + reader.getAttributeCount();
      case XMLStreamConstants.COMMENT,
          XMLStreamConstants.CDATA,
          XMLStreamConstants.PROCESSING_INSTRUCTION ->
          1;
      default -> 0;
    };
  }
}
