package fr.vigie.reading.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Gathers the paragraphs of a document. Paragraphs may stand inside paragraphs (a text box) and
 * rows inside rows; a row of a table becomes one paragraph; notes come after the text.
 */
final class Flow {

  private final List<Paragraph> body = new ArrayList<>();
  private final List<Paragraph> notes = new ArrayList<>();
  private final Deque<List<Paragraph>> targets = new ArrayDeque<>(List.of(body));
  private final Deque<Open> open = new ArrayDeque<>();

  /**
   * @param style its name as the file has it, may be empty
   */
  record Paragraph(String text, String style) {}

  private static final class Open {
    private final StringBuilder text = new StringBuilder();
    private String style;

    Open(String style) {
      this.style = style;
    }
  }

  void begin(String style) {
    open.push(new Open(style));
  }

  /** Names the style of the paragraph that is open. */
  void style(String style) {
    if (!open.isEmpty()) open.peek().style = style;
  }

  /** Characters outside of any paragraph are none of the text. */
  void text(String characters) {
    if (!open.isEmpty()) open.peek().text.append(characters);
  }

  void end() {
    if (open.isEmpty()) return;
    Open ended = open.pop();
    add(ended.text.toString(), ended.style);
  }

  void beginRow() {
    targets.push(new ArrayList<>());
  }

  void endRow() {
    if (targets.size() < 2) return;
    List<String> cells = targets.pop().stream().map(Paragraph::text).toList();
    if (!cells.isEmpty()) targets.peek().add(new Paragraph(String.join(" ", cells), ""));
  }

  void beginNote() {
    targets.push(notes);
  }

  void endNote() {
    if (targets.size() > 1) targets.pop();
  }

  /** The paragraphs of the text, then those of the notes; none is blank. */
  List<Paragraph> paragraphs() {
    List<Paragraph> all = new ArrayList<>(body);
    all.addAll(notes);
    return all;
  }

  private void add(String text, String style) {
    String line = text.replaceAll("[ \\t\\r\\n]+", " ").strip();
    if (!line.isEmpty()) targets.peek().add(new Paragraph(line, style));
  }
}
