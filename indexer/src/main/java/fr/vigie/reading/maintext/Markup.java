package fr.vigie.reading.maintext;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** HTML as a tree, which is held in memory whole: so it is bounded before it grows. */
public final class Markup {

  /** Tags of a page, open and closed; those of news have some thousands. */
  static final int MOST_TAGS = 600_000;

  private Markup() {}

  /**
   * @throws UncheckedIOException when there are too many tags; the message says so
   */
  public static Document parse(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++;
    if (tags > MOST_TAGS)
      throw new UncheckedIOException(new IOException("holds more than " + MOST_TAGS + " tags"));
    return Jsoup.parse(html);
  }
}
