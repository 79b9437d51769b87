package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import java.util.ArrayList;
import java.util.List;

/** The title said again among the lines. */
final class Repetitions {

  private Repetitions() {}

  /**
   * @param title dropped wherever a line is nothing else
   * @param foreign another title in compared form, kept as boilerplate; may be empty
   */
  static List<Line> without(String title, String foreign, List<Line> lines) {
    String compared = Shape.compared(title);
    List<Line> rest = new ArrayList<>();
    for (Line line : lines) {
      String other =
          line.text().length() <= 2 * title.length() + 400 ? Shape.compared(line.text()) : "";
      boolean same = !other.isEmpty() && other.equals(compared);
      if (same && (line.isOwn() || line.kind() == Zone.Kind.BOILERPLATE)) continue;
      boolean foreignTitle = !foreign.isEmpty() && line.isOwn() && other.equals(foreign);
      rest.add(foreignTitle ? line.as(Zone.Kind.BOILERPLATE) : line);
    }
    return rest.stream().anyMatch(Line::isOwn) ? rest : lines;
  }
}
