package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;

/**
 * A paragraph, or a block of a page.
 *
 * @param text one line of clean text, never blank
 * @param kind the kind of zone it is known to be; null while it is taken for the article's own
 * @param heading whether the page says it is a heading
 */
record Line(String text, Zone.Kind kind, boolean heading) {

  static Line own(String text) {
    return new Line(text, null, false);
  }

  Line as(Zone.Kind other) {
    return new Line(text, other, heading);
  }

  boolean isOwn() {
    return kind == null;
  }
}
