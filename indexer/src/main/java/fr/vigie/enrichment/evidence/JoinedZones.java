package fr.vigie.enrichment.evidence;

import fr.vigie.article.Finding;
import fr.vigie.article.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An article's zones as one text: offsets of {@link Finding.Place#ZONES} count in it.
 *
 * @param text the zones' texts joined by {@code \n}
 * @param lines the lines of all zones in order
 */
public record JoinedZones(String text, List<Line> lines) {

  /**
   * A line of a zone.
   *
   * @param kind the zone's kind
   * @param zone the zone's index in the article
   * @param start offset of its first character in the joined text
   * @param text the line without its line feed
   */
  public record Line(Zone.Kind kind, int zone, int start, String text) {}

  public static JoinedZones of(List<Zone> zones) {
    List<Line> lines = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    for (int index = 0; index < zones.size(); index++) {
      if (index > 0) joined.append('\n');
      Zone zone = zones.get(index);
      int start = joined.length();
      for (String line : zone.text().split("\n", -1)) {
        lines.add(new Line(zone.kind(), index, start, line));
        start += line.length() + 1;
      }
      joined.append(zone.text());
    }
    return new JoinedZones(joined.toString(), List.copyOf(lines));
  }

  /** The first lines of some kinds of zone, up to so many characters in all. */
  public List<Line> lines(Set<Zone.Kind> kinds, int longest) {
    List<Line> chosen = new ArrayList<>();
    int length = 0;
    for (Line line : lines) {
      if (!kinds.contains(line.kind())) continue;
      length += line.text().length() + 1;
      if (length > longest) break;
      chosen.add(line);
    }
    return chosen;
  }

  /** A finding whose evidence stands in a line, at offsets that count in that line. */
  public Finding finding(Line line, int start, int end, String finding, String value, String rule) {
    return Finding.in(
        Finding.Place.ZONES, text, line.start() + start, line.start() + end, finding, value, rule);
  }
}
