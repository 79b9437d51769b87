package fr.vigie.reading;

import fr.vigie.article.Given.StatedDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The dates of a feed's entries in their own characters and with the line of each entry. ROME turns
 * dates into instants, which loses the day they name in their own time zone.
 */
final class FeedDates {

  private static final Set<String> ENTRIES = Set.of("item", "entry");

  /** An Atom entry must say when it changed, and may leave out when it was published. */
  private static final String UPDATED = "updated";

  private static final Map<String, String> RULES =
      Map.of(
          "pubDate",
          "rss pubDate",
          "published",
          "atom published",
          "date",
          "rss dc:date",
          "issued",
          "atom issued",
          UPDATED,
          "atom updated");

  /**
   * One entry.
   *
   * @param line where it begins
   * @param dates as they stand
   */
  record Entry(int line, List<StatedDate> dates) {}

  private FeedDates() {}

  /** All entries in order; none when the feed is damaged. */
  static List<Entry> of(String xml) {
    try {
      XMLStreamReader reader = FeedXml.open(xml);
      List<Entry> entries = new ArrayList<>();
      while (reader.hasNext()) {
        boolean entry =
            reader.next() == XMLStreamConstants.START_ELEMENT
                && ENTRIES.contains(reader.getLocalName());
        if (entry) entries.add(entry(reader));
      }
      reader.close();
      return entries;
    } catch (XMLStreamException damaged) {
      return List.of();
    }
  }

  private static Entry entry(XMLStreamReader reader) throws XMLStreamException {
    int line = reader.getLocation().getLineNumber();
    List<StatedDate> dates = new ArrayList<>();
    List<StatedDate> changes = new ArrayList<>();
    int depth = 1;
    while (depth > 0 && reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT) depth--;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      String name = reader.getLocalName();
      String rule = depth == 1 ? RULES.get(name) : null;
      if (rule == null) depth++;
      else add(name.equals(UPDATED) ? changes : dates, reader.getElementText().strip(), rule);
    }
    if (dates.isEmpty()) dates.addAll(changes);
    return new Entry(line, dates);
  }

  private static void add(List<StatedDate> dates, String value, String rule) {
    if (!value.isEmpty()) dates.add(new StatedDate(value, rule));
  }
}
