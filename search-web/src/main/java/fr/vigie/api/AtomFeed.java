package fr.vigie.api;

import fr.vigie.search.Answer;
import fr.vigie.search.Hit;
import java.io.StringWriter;
import java.time.ZoneOffset;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an answer as an Atom feed (RFC 4287). */
final class AtomFeed {

  private final XMLStreamWriter xml;
  private final String site;
  private final String created;

  private AtomFeed(XMLStreamWriter xml, String site, String created) {
    this.xml = xml;
    this.site = site;
    this.created = created;
  }

  /**
   * @param query the question as URL parameters
   * @param site where this server is, without a slash at the end
   * @param created when the generation was published; dates the entries that have no date of their
   *     own
   */
  static String write(Answer answer, String query, String site, String created) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new AtomFeed(xml, site, created).feed(answer, query);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed in memory could not be written", e);
    }
    return text.toString();
  }

  private void feed(Answer answer, String query) throws XMLStreamException {
    xml.writeStartDocument("utf-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    element("title", answer.text().isBlank() ? "Vigie" : "Vigie : " + answer.text());
    element("id", site + "/feed.atom?" + query);
    element("updated", created);
    link("self", site + "/feed.atom?" + query);
    link("alternate", site + "/?" + query);
    for (Hit hit : answer.hits()) entry(hit);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(Hit hit) throws XMLStreamException {
    String address = site + "/documents/" + QuestionParameters.encoded(hit.id());
    xml.writeStartElement("entry");
    element("title", hit.title());
    element("id", address);
    element("updated", updated(hit));
    link("alternate", address);
    xml.writeStartElement("author");
    element("name", hit.source().isEmpty() ? "Vigie" : hit.source());
    xml.writeEndElement();
    xml.writeStartElement("summary");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(legal(String.join(" … ", hit.snippets())));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private String updated(Hit hit) {
    return hit.date()
        .firstDay()
        .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC).toString())
        .orElse(created);
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private void link(String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  /** The text without the characters that XML 1.0 cannot hold. */
  private static String legal(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c > 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
