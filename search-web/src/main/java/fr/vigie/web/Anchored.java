package fr.vigie.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * Marked text whose marks can be gone to: they are numbered through the article, {@code m1}, {@code
 * m2}…
 *
 * @param text with marks
 * @param first number of its first mark
 */
public record Anchored(Marked text, int first) implements Content {

  private static final String OPEN = "<mark>";

  /** Texts that follow each other in an article. */
  static List<Anchored> inOrder(List<Marked> texts) {
    List<Anchored> anchored = new ArrayList<>();
    int next = 1;
    for (Marked text : texts) {
      anchored.add(new Anchored(text, next));
      next += text.marks();
    }
    return anchored;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    String[] pieces = text.html().split(OPEN, -1);
    output.writeContent(pieces[0]);
    for (int i = 1; i < pieces.length; i++) {
      output.writeContent("<mark id=\"m" + (first + i - 1) + "\" tabindex=\"-1\">" + pieces[i]);
    }
  }
}
