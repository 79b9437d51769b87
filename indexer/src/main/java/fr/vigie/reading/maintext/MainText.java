package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import fr.vigie.reading.characters.WholeCharacters;
import java.util.ArrayList;
import java.util.List;

/**
 * An article apart from what stands around it.
 *
 * @param title plain text, empty when there is none
 * @param text the own text, paragraphs separated by {@code \n\n}
 * @param zones what was kept apart, in the order of the file; neighbours of one kind are one zone,
 *     their lines separated by {@code \n}
 */
public record MainText(String title, String text, List<Zone> zones) {

  /** Longest zone in UTF-16 units; what is beyond is menus and comments without end. */
  private static final int LONGEST_ZONE = 200_000;

  public MainText {
    zones = List.copyOf(zones);
  }

  /** With a zone more; the same when there is nothing in it. */
  public MainText with(Zone.Kind kind, String words) {
    if (words.isBlank()) return this;
    List<Zone> more = new ArrayList<>(zones);
    more.add(zone(kind, words));
    return new MainText(title, text, more);
  }

  static MainText of(String title, List<Line> lines) {
    StringBuilder text = new StringBuilder();
    List<Zone> zones = new ArrayList<>();
    StringBuilder zone = new StringBuilder();
    Zone.Kind open = null;
    for (Line line : lines) {
      if (line.isOwn()) {
        close(zones, open, zone);
        open = null;
        text.append(text.isEmpty() ? "" : "\n\n").append(line.text());
      } else {
        if (line.kind() != open) {
          close(zones, open, zone);
          open = line.kind();
        }
        if (zone.length() < LONGEST_ZONE)
          zone.append(zone.isEmpty() ? "" : "\n").append(line.text());
      }
    }
    close(zones, open, zone);
    return new MainText(title, text.toString(), zones);
  }

  private static void close(List<Zone> zones, Zone.Kind kind, StringBuilder zone) {
    if (!zone.isEmpty()) zones.add(zone(kind, zone.toString()));
    zone.setLength(0);
  }

  private static Zone zone(Zone.Kind kind, String words) {
    return new Zone(kind, WholeCharacters.beginning(words, LONGEST_ZONE));
  }
}
