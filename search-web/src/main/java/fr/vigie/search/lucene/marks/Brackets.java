package fr.vigie.search.lucene.marks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The brackets and quotation marks of a text. */
final class Brackets {

  private static final String OPENING = "([{«‹“「『（";
  private static final String CLOSING = ")]}»›”」』）";

  /** Opens and closes. */
  private static final char QUOTE = '"';

  private Brackets() {}

  /** Where a stretch of text has one whose other half is outside of it, in order. */
  static List<Integer> halves(String text, int start, int end) {
    List<Integer> halves = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = start; i < end; i++) {
      char sign = text.charAt(i);
      int kind = CLOSING.indexOf(sign);
      char opening = kind < 0 ? sign : OPENING.charAt(kind);
      boolean closes = (kind >= 0 || sign == QUOTE) && !open.isEmpty();
      if (closes && text.charAt(open.peek()) == opening) open.pop();
      else if (kind >= 0) halves.add(i);
      else if (sign == QUOTE || OPENING.indexOf(sign) >= 0) open.push(i);
    }
    halves.addAll(open);
    halves.sort(null);
    return halves;
  }
}
