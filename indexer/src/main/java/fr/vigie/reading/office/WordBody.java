package fr.vigie.reading.office;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The elements of WordprocessingML (ISO/IEC 29500-1, 17) that make text. */
final class WordBody implements Elements.Listener {

  /** Deleted or moved away, the older twin of a drawing, and what is no text of the reader's. */
  private static final Set<String> SKIPPED =
      Set.of(
          "w:del",
          "w:moveFrom",
          "w:instrText",
          "w:sectPr",
          "w:sdtPr",
          "w:rPrChange",
          "w:pPrChange",
          "mc:Fallback");

  private final Flow flow;
  private boolean text;
  private boolean run;
  private boolean hidden;

  WordBody(Flow flow) {
    this.flow = flow;
  }

  @Override
  public boolean start(String name, XMLStreamReader at) {
    if (SKIPPED.contains(name)) return false;
    switch (name) {
      case "w:p" -> flow.begin("");
      case "w:pStyle" -> flow.style(Elements.attribute(at, "val"));
      case "w:r" -> {
        run = true;
        hidden = false;
      }
      case "w:vanish" ->
          hidden = run && !Set.of("0", "false", "off").contains(Elements.attribute(at, "val"));
      case "w:t" -> text = true;
      case "w:tab", "w:br", "w:cr" -> flow.text(" ");
      case "w:noBreakHyphen" -> flow.text("-");
      case "w:tr" -> flow.beginRow();
      case "w:footnote", "w:endnote" -> {
        if (Elements.attribute(at, "type").toLowerCase(java.util.Locale.ROOT).contains("separator"))
          return false;
      }
      default -> {}
    }
    return true;
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "w:p" -> flow.end();
      case "w:t" -> text = false;
      case "w:r" -> run = false;
      case "w:tr" -> flow.endRow();
      default -> {}
    }
  }

  @Override
  public void text(String characters) {
    if (text && !hidden) flow.text(characters);
  }
}
