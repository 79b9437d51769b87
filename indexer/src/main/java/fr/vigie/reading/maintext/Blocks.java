package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.characters.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads an element as blocks, in the order of the document. One use each. */
final class Blocks implements NodeVisitor {

  /** What jsoup calls a block but text runs through. */
  private static final Set<String> INLINE_ALL_THE_SAME =
      Set.of("ins", "del", "canvas", "video", "audio");

  private final Map<Element, Zone.Kind> kinds;
  private final Patience patience;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int breaks;
  private Element element;
  private Zone.Kind kind;

  private Blocks(Map<Element, Zone.Kind> kinds, Patience patience) {
    this.kinds = kinds;
    this.patience = patience;
  }

  /**
   * @param kinds the elements known to be zones; all inside them is of their kind
   */
  static List<Block> of(Element root, Map<Element, Zone.Kind> kinds, Patience patience) {
    Blocks reader = new Blocks(kinds, patience);
    root.traverse(reader);
    reader.flush();
    return reader.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    patience.ask();
    if (node instanceof TextNode words) append(words);
    if (!(node instanceof Element inner)) return;
    if (inner.normalName().equals("br")) {
      if (endsLineOfItsOwn(inner)) flush();
      else breaks++;
      return;
    }
    if (isBlock(inner) || kinds.containsKey(inner)) flush();
    if (kinds.containsKey(inner) && kind == null) kind = kinds.get(inner);
    if (isLink(inner)) links++;
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element inner)) return;
    if (isBlock(inner) || kinds.containsKey(inner)) flush();
    if (isLink(inner)) links--;
    if (kind != null && kinds.containsKey(inner)) kind = kindAround(inner);
  }

  private Zone.Kind kindAround(Element inner) {
    Zone.Kind outermost = null;
    for (Element outer = inner.parent(); outer != null; outer = outer.parent()) {
      if (kinds.containsKey(outer)) outermost = kinds.get(outer);
    }
    return outermost;
  }

  /**
   * Whether all the text before a line break is in one element just before it: the bold title of an
   * old page.
   */
  private boolean endsLineOfItsOwn(Element lineBreak) {
    boolean shortText = text.length() <= 2 * Shape.LONGEST_HEADLINE;
    return shortText
        && lineBreak.previousSibling() instanceof Element before
        && !before.normalName().equals("br")
        && before.text().length() >= text.toString().strip().length();
  }

  private static boolean isLink(Element inner) {
    String target = inner.normalName().equals("a") ? inner.attr("href") : "";
    return !target.isEmpty() && !target.startsWith("#");
  }

  static boolean isBlock(Element inner) {
    return inner.isBlock() && !INLINE_ALL_THE_SAME.contains(inner.normalName());
  }

  private void append(TextNode node) {
    boolean preformatted = node.parent() != null && node.parent().normalName().equals("pre");
    if (!preformatted) {
      append(node, node.getWholeText());
      return;
    }
    for (String line : node.getWholeText().split("\n")) {
      append(node, line);
      flush();
    }
  }

  private void append(TextNode node, String words) {
    if (words.isBlank()) {
      text.append(text.isEmpty() || words.isEmpty() ? "" : " ");
      return;
    }
    if (breaks >= 2 || breaks == 1 && Shape.endsSentence(text)) flush();
    text.append(breaks > 0 ? " " : "").append(words);
    breaks = 0;
    if (links > 0) linked += words.strip().length();
    element = node.parent();
  }

  private void flush() {
    String line = text.toString().isBlank() ? "" : CleanText.line(text.toString());
    if (!line.isEmpty()) blocks.add(new Block(line, linked, blockOf(element), kind));
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }

  static Element blockOf(Element inner) {
    Element at = inner;
    while (!isBlock(at) && at.parent() != null) at = at.parent();
    return at;
  }
}
