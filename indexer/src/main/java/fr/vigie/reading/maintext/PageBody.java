package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import fr.vigie.reading.bounds.Patience;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The blocks of a page as lines: own inside the article, zones elsewhere. */
final class PageBody {

  private static final double MOSTLY_LINKS = 0.6;
  private static final int SHORTEST_LEAD = 60;
  private static final int LONGEST_LINKS = 300;
  private static final int LONGEST_TITLE = 400;

  private final PageParts parts;
  private final Markers markers;

  PageBody(PageParts parts, Markers markers) {
    this.parts = parts;
    this.markers = markers;
  }

  /**
   * @param title plain text of the title, may be empty
   * @param titleElement where it stands; null when unknown
   */
  List<Line> lines(Element page, String title, Element titleElement, Patience patience) {
    Map<Element, Zone.Kind> zones = PageZones.of(parts, page, titleElement, patience);
    List<Block> blocks = Blocks.of(page, zones, patience);
    Element root = new BodyFinder(parts, new Masses(blocks)).find(page);
    Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    root.nodeStream(Element.class).forEach(inside::add);
    int first = firstInside(blocks, inside);
    int titleAt = titleAt(blocks, Shape.compared(title), titleElement);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean between = titleAt >= 0 && i > titleAt && i < first;
      boolean above = i < titleAt && !isLead(block);
      boolean own = between ? isLead(block) : inside.contains(block.element()) && !above;
      lines.add(line(block, own, between));
    }
    return lines;
  }

  private static int firstInside(List<Block> blocks, Set<Element> inside) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isOwn() && inside.contains(blocks.get(i).element())) return i;
    }
    return blocks.size();
  }

  /** The first block that is the title, -1 when there is none. */
  private static int titleAt(List<Block> blocks, String title, Element element) {
    for (int i = 0; i < blocks.size() && !title.isEmpty(); i++) {
      Block block = blocks.get(i);
      boolean placed = element == null || block.element() == element;
      if (placed
          && block.text().length() <= LONGEST_TITLE
          && Shape.compared(block.text()).equals(title)) return i;
    }
    return -1;
  }

  /** A standfirst between the title and the article: a sentence, not a link. */
  private static boolean isLead(Block block) {
    return Shape.weight(block.text()) >= SHORTEST_LEAD
        && block.linkDensity() < 0.3
        && Shape.endsSentence(block.text());
  }

  /**
   * @param own whether its place is the article's
   * @param underTitle whether it stands between the title and the article, where markers say what
   *     it is
   */
  private Line line(Block block, boolean own, boolean underTitle) {
    Zone.Kind kind = block.kind();
    if (kind == null && !own && underTitle)
      kind = markers.of(block.text()).map(Marker::kind).orElse(null);
    if (kind == null && !own) kind = Zone.Kind.BOILERPLATE;
    boolean links = block.linkDensity() > MOSTLY_LINKS && block.text().length() <= LONGEST_LINKS;
    if (kind == null && links) kind = Zone.Kind.RELATED;
    return new Line(block.text(), kind, block.isHeading());
  }
}
