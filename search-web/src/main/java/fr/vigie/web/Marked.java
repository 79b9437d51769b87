package fr.vigie.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML in which nothing is markup but {@code <mark>}. What the engine gives is so already; anything
 * else would be written as text, so that no mistake elsewhere becomes a hole in the page.
 *
 * @param html the HTML, with every mark closed
 */
public record Marked(String html) implements Content {

  private static final String OPEN = "<mark>";
  private static final String CLOSE = "</mark>";
  private static final Pattern TAG = Pattern.compile("</?mark>");
  private static final Pattern MARK = Pattern.compile("<mark>([^<]*)</mark>");

  private static final Pattern PARAGRAPH = Pattern.compile("\\n{2,}");

  public Marked {
    html = closed(TAG.splitWithDelimiters(html, 0));
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html);
  }

  /**
   * The paragraphs of a text, separated by empty lines; a mark that spans two of them is in both.
   */
  static List<Marked> paragraphs(String html) {
    List<Marked> paragraphs = new ArrayList<>();
    boolean open = false;
    for (String paragraph : PARAGRAPH.split(html)) {
      if (paragraph.isBlank()) continue;
      String whole = open ? OPEN + paragraph : paragraph;
      paragraphs.add(new Marked(whole));
      open = whole.lastIndexOf(OPEN) > whole.lastIndexOf(CLOSE);
    }
    return paragraphs;
  }

  /** What is marked, each wording once whatever its case, in order of appearance. */
  List<Marked> forms() {
    Map<String, Marked> forms = new LinkedHashMap<>();
    MARK.matcher(html)
        .results()
        .map(found -> found.group(1))
        .forEach(form -> forms.putIfAbsent(form.toLowerCase(Locale.ROOT), new Marked(form)));
    return List.copyOf(forms.values());
  }

  int marks() {
    Matcher tag = TAG.matcher(html);
    return (int) tag.results().filter(found -> found.group().equals(OPEN)).count();
  }

  private static String closed(String[] pieces) {
    StringBuilder out = new StringBuilder();
    boolean open = false;
    for (String piece : pieces) {
      boolean opens = piece.equals(OPEN);
      if (!opens && !piece.equals(CLOSE))
        out.append(NoBreakSpaces.in(piece).replace("<", "&lt;").replace(">", "&gt;"));
      else if (opens != open) out.append(piece);
      if (opens) open = true;
      else if (piece.equals(CLOSE)) open = false;
    }
    return out.append(open ? CLOSE : "").toString();
  }
}
