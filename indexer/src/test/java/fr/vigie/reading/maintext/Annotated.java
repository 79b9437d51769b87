package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import java.util.ArrayList;
import java.util.List;

/**
 * A text whose lines say what they are: {@code OWN| …}, {@code TITLE| …}, {@code COMMENTS| …};
 * {@code -|} is to be dropped. A line that ends in {@code +} goes on in the next.
 *
 * @param input the text without the annotations
 * @param expected what must come out, one line each
 */
record Annotated(String input, List<String> expected) {

  static Annotated of(String file) {
    StringBuilder input = new StringBuilder();
    List<String> expected = new ArrayList<>();
    String open = "";
    for (String line : file.split("\n", -1)) {
      int bar = open.isEmpty() ? line.indexOf('|') : -1;
      String kind = bar < 0 ? "" : line.substring(0, bar);
      boolean goesOn = line.endsWith("+");
      String words = line.substring(bar + 1, line.length() - (goesOn ? 1 : 0));
      input.append(words.startsWith(" ") ? words.substring(1) : words).append('\n');
      if (!kind.isEmpty()) open = kind + "| " + words.strip();
      else if (!open.isEmpty()) open = open + " " + words.strip();
      if (!goesOn && !open.isEmpty()) {
        if (!open.startsWith("-")) expected.add(open);
        open = "";
      }
    }
    return new Annotated(input.toString(), expected);
  }

  /** Title first, then the text, then the zones: each line under what it is. */
  static List<String> lines(MainText main) {
    List<String> lines = new ArrayList<>();
    if (!main.title().isEmpty()) lines.add("TITLE| " + main.title());
    for (String paragraph : main.text().split("\n\n"))
      if (!paragraph.isEmpty()) lines.add("OWN| " + paragraph);
    for (Zone zone : main.zones()) {
      for (String line : zone.text().split("\n")) lines.add(zone.kind() + "| " + line);
    }
    return lines;
  }

  /** The expected lines in that same order. */
  List<String> sorted() {
    List<String> sorted = new ArrayList<>();
    expected.stream().filter(line -> line.startsWith("TITLE")).forEach(sorted::add);
    expected.stream().filter(line -> line.startsWith("OWN")).forEach(sorted::add);
    expected.stream()
        .filter(line -> !line.startsWith("TITLE") && !line.startsWith("OWN"))
        .forEach(sorted::add);
    return sorted;
  }
}
