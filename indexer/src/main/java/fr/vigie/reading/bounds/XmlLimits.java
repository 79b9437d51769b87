package fr.vigie.reading.bounds;

import java.util.Map;
import javax.xml.stream.XMLInputFactory;

/**
 * What bounds the parsers of XML, the same in every JDK. No document type declaration is read, so
 * that no entity is ever declared or fetched.
 */
public final class XmlLimits {

  /**
   * Properties of the JDK's parsers. The signs every document may use ({@code &lt;}) count as
   * entities there, and those of a feed of articles in HTML are more than a JDK may allow.
   */
  public static final Map<String, String> PROPERTIES =
      Map.of(
          "jdk.xml.maxGeneralEntitySizeLimit",
          "0",
          "jdk.xml.totalEntitySizeLimit",
          "0",
          "jdk.xml.maxElementDepth",
          "200");

  private XmlLimits() {}

  /** Makes parsers that read a stream of events. */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    PROPERTIES.forEach(factory::setProperty);
    return factory;
  }
}
