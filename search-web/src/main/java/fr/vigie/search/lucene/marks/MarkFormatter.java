package fr.vigie.search.lucene.marks;

import fr.vigie.reading.characters.WholeCharacters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/**
 * Writes passages as HTML: everything escaped but {@code <mark>}. Overlapping matches become one
 * mark; one that runs across half a pair of brackets is several. A passage longer than wanted is
 * cut at words around its first match, with an ellipsis.
 */
final class MarkFormatter extends PassageFormatter {

  private static final String ELLIPSIS = "…";

  /** How much of a cut passage stands before its first match. */
  private static final double LEAD = 0.3;

  private record Span(int start, int end) {

    int length() {
      return end - start;
    }
  }

  private final int longest;

  /**
   * @param longest longest passage, in UTF-16 units
   */
  MarkFormatter(int longest) {
    this.longest = longest;
  }

  @Override
  public MarkedPassages format(Passage[] passages, String content) {
    return new MarkedPassages(
        Arrays.stream(passages).map(passage -> marked(passage, content)).toList());
  }

  private String marked(Passage passage, String content) {
    Span shown = shown(passage, content);
    StringBuilder html = new StringBuilder();
    if (shown.start > passage.getStartOffset()) html.append(ELLIPSIS);
    int position = shown.start;
    for (Span span : spans(passage, content)) {
      if (span.start < shown.start || span.end > shown.end) continue;
      Html.escape(content, position, span.start, html);
      html.append("<mark>");
      Html.escape(content, span.start, span.end, html);
      html.append("</mark>");
      position = span.end;
    }
    Html.escape(content, position, shown.end, html);
    if (shown.end < passage.getEndOffset()) html.append(ELLIPSIS);
    return html.toString().strip();
  }

  /** The passage, or when it is too long a window in it that begins and ends between words. */
  private Span shown(Passage passage, String content) {
    Span whole = new Span(passage.getStartOffset(), passage.getEndOffset());
    if (whole.length() <= longest) return whole;
    int firstMatch = passage.getNumMatches() == 0 ? whole.start : passage.getMatchStarts()[0];
    int from = Math.max(whole.start, firstMatch - (int) (longest * LEAD));
    from = Math.max(whole.start, Math.min(from, whole.end - longest));
    int start =
        from == whole.start ? from : Math.min(firstMatch, afterSpace(content, from, firstMatch));
    int end = Math.min(whole.end, start + longest);
    return new Span(start, end == whole.end ? end : beforeSpace(content, start, end));
  }

  private static int afterSpace(String content, int from, int limit) {
    int space = content.indexOf(' ', from);
    return space < 0 || space >= limit ? limit : space + 1;
  }

  private static int beforeSpace(String content, int start, int end) {
    int space = content.lastIndexOf(' ', end);
    return space > start ? space : WholeCharacters.end(content, end);
  }

  private static List<Span> spans(Passage passage, String content) {
    return joined(passage).stream().flatMap(span -> apart(span, content)).toList();
  }

  /** {@code (Volodymyr) Zelensky} is marked as two: a mark holds a bracket with its other half. */
  private static Stream<Span> apart(Span span, String content) {
    List<Integer> halves = Brackets.halves(content, span.start, span.end);
    if (halves.isEmpty()) return Stream.of(span);
    List<Span> pieces = new ArrayList<>();
    int start = span.start;
    for (int half : halves) {
      pieces.add(stripped(start, half, content));
      start = half + 1;
    }
    pieces.add(stripped(start, span.end, content));
    return pieces.stream().filter(piece -> piece.length() > 0);
  }

  /** From its first letter or digit to its last. */
  private static Span stripped(int start, int end, String content) {
    int from = start;
    int to = end;
    while (from < to && !Character.isLetterOrDigit(content.codePointAt(from))) from++;
    while (from < to && !Character.isLetterOrDigit(content.codePointBefore(to))) to--;
    return new Span(from, to);
  }

  /** The matches inside the passage, in order, those that overlap joined. */
  private static List<Span> joined(Passage passage) {
    List<Span> matches = new ArrayList<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int start = Math.max(passage.getStartOffset(), passage.getMatchStarts()[i]);
      int end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
      if (start < end) matches.add(new Span(start, end));
    }
    matches.sort(Comparator.comparingInt(Span::start));
    List<Span> spans = new ArrayList<>();
    for (Span match : matches) {
      Span last = spans.isEmpty() ? null : spans.getLast();
      if (last == null || match.start >= last.end) spans.add(match);
      else spans.set(spans.size() - 1, new Span(last.start, Math.max(last.end, match.end)));
    }
    return spans;
  }
}
