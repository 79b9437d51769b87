package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import org.jsoup.nodes.Element;

/**
 * A block of a page: text without a block inside.
 *
 * @param text clean, on one line, never blank
 * @param linked how many of its UTF-16 units are inside links
 * @param element the nearest element around it
 * @param kind the kind of zone its elements say it is; null when none does
 */
record Block(String text, int linked, Element element, Zone.Kind kind) {

  /** Share of its text inside links, 0 to 1. */
  double linkDensity() {
    return Math.min(1, (double) linked / text.length());
  }

  boolean isOwn() {
    return kind == null;
  }

  boolean isHeading() {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  /**
   * How much article it is likely to be: its length, for so far as it is not links; nothing for a
   * few words.
   */
  double mass() {
    int weight = Shape.weight(text);
    if (!isOwn() || weight < 25) return 0;
    double plain = 1 - linkDensity();
    return weight * plain * plain;
  }

  Block as(Zone.Kind other) {
    return new Block(text, linked, element, other);
  }
}
