package fr.vigie.reading.maintext;

import fr.vigie.reading.bounds.Patience;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** HTML as a tree, which is held in memory whole: so it is bounded before it grows. */
public final class Markup {

  /** Tags of a page, open and closed; those of news have some thousands. */
  static final int MOST_TAGS = 600_000;

  private Markup() {}

  /**
   * @throws UncheckedIOException when there are too many tags, or it lasts too long; the message of
   *     the cause says so
   */
  public static Document parse(String html, Patience patience) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++;
    if (tags > MOST_TAGS)
      throw new UncheckedIOException(new IOException("holds more than " + MOST_TAGS + " tags"));
    return Parser.htmlParser().parseInput(new Asking(html, patience), "");
  }

  /** Asks each time that the parser wants more. */
  private static final class Asking extends StringReader {

    private static final int AT_MOST = 1 << 14;
    private final Patience patience;

    Asking(String html, Patience patience) {
      super(html);
      this.patience = patience;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
      patience.ask();
      return super.read(into, from, Math.min(length, AT_MOST));
    }
  }
}
