package fr.vigie.reading.maintext;

import java.util.ArrayList;
import java.util.List;

/**
 * A pasted text as lines, each a paragraph.
 *
 * <p>Most pasted texts have a paragraph a line, with or without empty lines between. A text whose
 * lines nearly all stop at the width of an old terminal, in the middle of a sentence, was wrapped
 * by a mail program: its lines are put together again.
 */
final class Paragraphs {

  private static final int SHORTEST_WRAPPED = 45;
  private static final int LONGEST_WRAPPED = 100;
  private static final int FEWEST_WRAPPED = 4;

  private Paragraphs() {}

  static List<Line> of(String text) {
    List<List<String>> runs = runs(text);
    boolean wrapped = isWrapped(runs);
    List<Line> lines = new ArrayList<>();
    for (List<String> run : runs) {
      for (String line : wrapped ? unwrap(run) : run) lines.add(Line.own(line));
    }
    return lines;
  }

  /** Lines between empty lines. */
  private static List<List<String>> runs(String text) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String raw : text.split("\n", -1)) {
      String line = raw.replace('\t', ' ').strip();
      if (!line.isEmpty()) run.add(line);
      else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) runs.add(run);
    return runs;
  }

  private static boolean isWrapped(List<List<String>> runs) {
    int inner = 0;
    int full = 0;
    int sentences = 0;
    for (List<String> run : runs) {
      for (int i = 0; i < run.size(); i++) {
        String line = run.get(i);
        if (line.length() > LONGEST_WRAPPED) return false;
        if (i == run.size() - 1) continue;
        inner++;
        if (line.length() >= SHORTEST_WRAPPED) full++;
        if (Shape.endsSentence(line)) sentences++;
      }
    }
    return inner >= FEWEST_WRAPPED && full >= inner * 0.8 && sentences <= inner * 0.4;
  }

  private static List<String> unwrap(List<String> run) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : run) {
      if (Shape.isBullet(line)) flush(paragraphs, paragraph);
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
      if (line.length() < SHORTEST_WRAPPED) flush(paragraphs, paragraph);
    }
    flush(paragraphs, paragraph);
    return paragraphs;
  }

  private static void flush(List<String> paragraphs, StringBuilder paragraph) {
    if (!paragraph.isEmpty()) paragraphs.add(paragraph.toString());
    paragraph.setLength(0);
  }
}
