package fr.vigie.reading.maintext;

import fr.vigie.article.Given;
import fr.vigie.article.Zone;
import fr.vigie.reading.bounds.Patience;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * HTML into title, own text and zones, and what its metadata state. Immutable and thread-safe;
 * never fetches.
 */
public final class WebPage {

  private static final String NO_TEXT =
      "script, style, noscript, template, svg, iframe, object, embed, button, input, select, textarea, head, map";

  private final Markers markers;
  private final PageBody body;
  private final Vocabulary vocabulary;

  /**
   * What a page gives.
   *
   * @param main the article and its zones
   * @param given what the metadata state
   */
  public record Page(MainText main, Given given) {}

  /**
   * @throws IllegalStateException when a table of this package is damaged
   */
  public WebPage(Markers markers) {
    this.markers = markers;
    this.body = new PageBody(PageParts.load(), markers);
    this.vocabulary = Vocabulary.load();
  }

  /**
   * A whole page.
   *
   * @throws java.io.UncheckedIOException when it has too many tags, or patience is at an end
   */
  public Page read(String html, Patience patience) {
    Document page = Markup.parse(html, patience);
    PageFacts facts = PageFacts.of(page, vocabulary, patience);
    PageTitle title = PageTitle.of(page, facts, patience);
    return new Page(main(page, title, patience), facts.given());
  }

  /**
   * A piece of HTML, or a page, that came with its title, perhaps an empty one.
   *
   * @throws java.io.UncheckedIOException when it has too many tags, or patience is at an end
   */
  public Page read(String title, String html, Patience patience) {
    Document page = Markup.parse(html, patience);
    PageFacts facts = PageFacts.of(page, vocabulary, patience);
    return new Page(main(page, new PageTitle(title, null), patience), facts.given());
  }

  private MainText main(Document page, PageTitle title, Patience patience) {
    page.select(NO_TEXT).remove();
    List<Line> lines = body.lines(page.body(), title.text(), title.element(), patience);
    List<Line> marked = withoutTrailingHeadings(Marking.mark(markers, lines, false, patience));
    return MainText.of(title.text(), Repetitions.without(title.text(), "", marked));
  }

  /** A heading with nothing of the article after it belongs to the zone that follows. */
  private static List<Line> withoutTrailingHeadings(List<Line> lines) {
    List<Line> kept = new ArrayList<>(lines);
    Zone.Kind after = Zone.Kind.BOILERPLATE;
    for (int i = kept.size() - 1; i >= 0; i--) {
      Line line = kept.get(i);
      if (line.isOwn() && !line.heading()) return kept;
      if (line.isOwn()) kept.set(i, line.as(after));
      else after = line.kind();
    }
    return lines;
  }
}
