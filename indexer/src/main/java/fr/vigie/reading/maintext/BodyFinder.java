package fr.vigie.reading.maintext;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Where the article is on a page.
 *
 * <p>First by what elements say: from the page into the heaviest element that calls itself the
 * article, as long as it holds a fair share of the text around it, and again inside that one. Where
 * no element says so, by density: down into the child that holds nearly all the text. Density as
 * text length damped by the share of links follows the idea of Kohlschütter, Fankhauser and Nejdl,
 * "Boilerplate Detection using Shallow Text Features" (WSDM 2010).
 */
final class BodyFinder {

  private static final double FAIR_SHARE_OF_BODY = 0.5;
  private static final double FAIR_SHARE_OF_ARTICLE = 0.3;
  private static final double FAIR_SHARE_OF_MAIN = 0.5;
  private static final double NEARLY_ALL = 0.8;
  private static final double A_SECOND_PART = 0.15;
  private static final double NOTHING = 0.01;
  private static final int MOST_STEPS = 10;

  private final PageParts parts;
  private final Masses masses;

  BodyFinder(PageParts parts, Masses masses) {
    this.parts = parts;
    this.masses = masses;
  }

  Element find(Element page) {
    List<Element> telling =
        page.nodeStream(Element.class)
            .filter(e -> e != page && masses.share(e, page) > NOTHING && fairShare(e) > 0)
            .toList();
    Element at = page;
    Optional<Element> next = inside(at, telling);
    for (int step = 0; next.isPresent() && step < MOST_STEPS; step++) {
      at = next.get();
      next = inside(at, telling);
    }
    return at.normalName().equals("article") || parts.isBody(at) ? at : densest(at);
  }

  /**
   * The share of the text around it that an element of its kind must hold; 0 when it tells nothing.
   */
  private double fairShare(Element element) {
    if (parts.isBody(element)) return FAIR_SHARE_OF_BODY;
    String role = element.attr("role");
    if (element.normalName().equals("article") || role.equals("article"))
      return FAIR_SHARE_OF_ARTICLE;
    if (element.normalName().equals("main") || role.equals("main")) return FAIR_SHARE_OF_MAIN;
    return 0;
  }

  private Optional<Element> inside(Element at, List<Element> telling) {
    List<Element> inner = telling.stream().filter(e -> e != at && isInside(e, at)).toList();
    return masses
        .heaviest(inner)
        .filter(best -> masses.share(best, at) >= fairShare(best))
        .filter(best -> !hasSecondPart(best, at, inner));
  }

  /** Whether the declared body comes in several elements, cut by advertisements. */
  private boolean hasSecondPart(Element best, Element at, List<Element> inner) {
    return parts.isBody(best)
        && inner.stream()
            .filter(e -> e != best && parts.isBody(e) && !isInside(e, best) && !isInside(best, e))
            .anyMatch(e -> masses.share(e, at) >= A_SECOND_PART);
  }

  private Element densest(Element from) {
    Element at = from;
    while (true) {
      Optional<Element> child = masses.heaviest(at.children());
      if (child.isEmpty() || masses.share(child.get(), at) < NEARLY_ALL || !hasBlocks(child.get()))
        return at;
      at = child.get();
    }
  }

  private static boolean hasBlocks(Element element) {
    return element.children().stream().anyMatch(Blocks::isBlock);
  }

  private static boolean isInside(Element inner, Element outer) {
    for (Element at = inner.parent(); at != null; at = at.parent()) {
      if (at == outer) return true;
    }
    return false;
  }
}
