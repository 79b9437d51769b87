package fr.vigie.reading.maintext;

import static java.util.Locale.ROOT;

import fr.vigie.article.Zone;
import fr.vigie.reading.bounds.Patience;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The elements of a page that are zones by what they say of themselves.
 *
 * <p>Class names lie: {@code <div class="has-sidebar share">} can be the whole page. So an element
 * that holds the title, the declared body or most of the text is no zone, whatever its name (but
 * for comments and dialogs); and inside a sentence nothing is.
 */
final class PageZones {

  private static final double TOO_MUCH = 0.6;
  private static final Set<String> NEVER = Set.of("html", "body", "main");
  private static final Set<String> DIALOGS = Set.of("dialog", "alertdialog");
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);

  private final PageParts parts;
  private final Element body;
  private final Masses masses;
  private final Map<Element, Boolean> kept = new IdentityHashMap<>();
  private final Map<Element, Integer> lengths = new IdentityHashMap<>();

  private PageZones(PageParts parts, Element body, Element title, Patience patience) {
    this.parts = parts;
    this.body = body;
    this.masses = new Masses(Blocks.of(body, Map.of(), patience));
    keep(title);
    body.select("[itemprop~=(?i)^articleBody$]").forEach(this::keep);
  }

  /**
   * @param title the element of the title; null when it is in none
   */
  static Map<Element, Zone.Kind> of(
      PageParts parts, Element body, Element title, Patience patience) {
    PageZones zones = new PageZones(parts, body, title, patience);
    Map<Element, Zone.Kind> kinds = new IdentityHashMap<>();
    List<Element> all = body.nodeStream(Element.class).toList();
    for (Element element : all) {
      patience.ask();
      Zone.Kind kind = zones.kind(element);
      if (kind == null || !zones.isZone(element, kind)) continue;
      Element whole = Blocks.isBlock(element) ? element : Blocks.blockOf(element);
      if (!zones.kept.containsKey(whole)) kinds.putIfAbsent(whole, kind);
    }
    return kinds;
  }

  private void keep(Element inner) {
    for (Node at = inner; at instanceof Element element; at = at.parent()) kept.put(element, true);
  }

  private Zone.Kind kind(Element element) {
    if (NEVER.contains(element.normalName()) || kept.containsKey(element)) return null;
    boolean hidden = element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find();
    Zone.Kind kind = parts.zone(element);
    return kind == null && hidden ? Zone.Kind.BOILERPLATE : kind;
  }

  private boolean isZone(Element element, Zone.Kind kind) {
    boolean sure = kind == Zone.Kind.COMMENTS || isDialog(element);
    if (!sure && masses.share(element, body) > TOO_MUCH) return false;
    boolean plainArticle = element.normalName().equals("article") || parts.isBody(element);
    if (plainArticle && kind != Zone.Kind.COMMENTS && kind != Zone.Kind.RELATED) return false;
    return Blocks.isBlock(element) || isMostOfItsBlock(element);
  }

  /** A wall of cookies may well be longer than the article behind it, whose title it has not. */
  private boolean isDialog(Element element) {
    return !kept.isEmpty() && DIALOGS.contains(element.attr("role").strip().toLowerCase(ROOT));
  }

  /** A block may have many elements: it is measured once. */
  private boolean isMostOfItsBlock(Element inline) {
    Element block = Blocks.blockOf(inline);
    int length = lengths.computeIfAbsent(block, whole -> whole.text().length());
    return inline.text().length() * 2L > length;
  }
}
