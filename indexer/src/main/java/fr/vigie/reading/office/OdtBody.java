package fr.vigie.reading.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The elements of OpenDocument 1.3, part 3, that make text. */
final class OdtBody implements Elements.Listener {

  /** What was deleted, comments, the number of a note, tables of contents, labels of pictures. */
  private static final Set<String> SKIPPED =
      Set.of(
          "text:tracked-changes",
          "office:annotation",
          "text:note-citation",
          "text:table-of-content",
          "text:ruby-text",
          "office:scripts",
          "office:font-face-decls",
          "svg-compatible:title",
          "svg-compatible:desc");

  /** A run of spaces is one in the end; a file may claim any number. */
  private static final String SPACE = " ";

  private final Flow flow;
  private final Map<String, String> parentOfStyle = new HashMap<>();
  private int paragraphs;

  OdtBody(Flow flow) {
    this.flow = flow;
  }

  @Override
  public boolean start(String name, XMLStreamReader at) {
    if (SKIPPED.contains(name)) return false;
    switch (name) {
      case "style:style" ->
          parentOfStyle.put(
              Elements.attribute(at, "name"), Elements.attribute(at, "parent-style-name"));
      case "text:p", "text:h" -> {
        paragraphs++;
        flow.begin(named(Elements.attribute(at, "style-name")));
      }
      case "text:s", "text:tab", "text:line-break" -> flow.text(SPACE);
      case "table:table-row" -> flow.beginRow();
      case "text:note-body" -> flow.beginNote();
      default -> {}
    }
    return true;
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "text:p", "text:h" -> {
        paragraphs--;
        flow.end();
      }
      case "table:table-row" -> flow.endRow();
      case "text:note-body" -> flow.endNote();
      default -> {}
    }
  }

  @Override
  public void text(String characters) {
    if (paragraphs > 0) flow.text(characters);
  }

  /** The style a person chose, under the one the program made of it. */
  private String named(String style) {
    String parent = parentOfStyle.getOrDefault(style, "");
    return parent.isEmpty() ? style : parent;
  }
}
