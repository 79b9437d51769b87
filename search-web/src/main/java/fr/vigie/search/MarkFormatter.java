package fr.vigie.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Writes passages as HTML: everything escaped but {@code <mark>}. Overlapping matches become one mark. */
final class MarkFormatter extends PassageFormatter {

  private record Span(int start, int end) {}

  @Override
  public MarkedPassages format(Passage[] passages, String content) {
    return new MarkedPassages(Arrays.stream(passages).map(passage -> marked(passage, content)).toList());
  }

  private static String marked(Passage passage, String content) {
    StringBuilder html = new StringBuilder();
    int position = passage.getStartOffset();
    for (Span span : spans(passage)) {
      Html.escape(content, position, span.start, html);
      html.append("<mark>");
      Html.escape(content, span.start, span.end, html);
      html.append("</mark>");
      position = span.end;
    }
    Html.escape(content, position, passage.getEndOffset(), html);
    return html.toString().strip();
  }

  /** The matches inside the passage, in order, those that overlap joined. */
  private static List<Span> spans(Passage passage) {
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
