package fr.vigie.search.lucene.marks;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PhraseHelper;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Writes a text field of one article after the other with marks: Lucene's highlighter, which weighs
 * passages and chooses among them. Not for several threads.
 */
final class FieldMarker {

  /** A snippet is about this long, in UTF-16 units: two lines of a wide page. */
  private static final int SNIPPET_LENGTH = 220;

  /** Where a snippet is lengthened to reach its length: 0 only after the marks, 1 only before. */
  private static final float LEAD = 0.3f;

  /** A sentence longer than this is cut. */
  private static final int LONGEST_SNIPPET = 320;

  private final String field;
  private final FieldHighlighter highlighter;

  private FieldMarker(
      String field, PlacedMatches matches, BreakIterator pieces, int most, int longest) {
    this.field = field;
    this.highlighter =
        new FieldHighlighter(
            field,
            new Found(field, matches),
            pieces,
            new SnippetScorer(),
            most,
            most,
            new MarkFormatter(longest),
            Comparator.comparingInt(Passage::getStartOffset));
  }

  /** The whole of a field. */
  static FieldMarker whole(String field, PlacedMatches matches) {
    return new FieldMarker(field, matches, new WholeBreakIterator(), 1, Integer.MAX_VALUE);
  }

  /** The best pieces of a field, at most so many; without a match in it, its beginning. */
  static FieldMarker snippets(String field, PlacedMatches matches, int most) {
    BreakIterator pieces =
        LengthGoalBreakIterator.createClosestToLength(new SentenceEnds(), SNIPPET_LENGTH, LEAD);
    return new FieldMarker(field, matches, pieces, most, LONGEST_SNIPPET);
  }

  String field() {
    return field;
  }

  /**
   * The field of the article that the matches look at, escaped, with marks.
   *
   * @param text what it says; null or empty when it says nothing
   */
  List<String> marked(String text) throws IOException {
    if (text == null || text.isEmpty()) return List.of();
    Object pieces = highlighter.highlightFieldForDoc(null, 0, text);
    return pieces instanceof MarkedPassages(List<String> texts) ? texts : List.of();
  }

  /** Gives the highlighter what matches, which is all that it needs to know of the index. */
  private static final class Found extends FieldOffsetStrategy {
    private final PlacedMatches matches;

    Found(String field, PlacedMatches matches) {
      super(
          new UHComponents(
              field,
              field::equals,
              Marks.NONE,
              new BytesRef[0],
              PhraseHelper.NONE,
              new LabelledCharArrayMatcher[0],
              false,
              Set.of()));
      this.matches = matches;
    }

    @Override
    public OffsetSource getOffsetSource() {
      return OffsetSource.POSTINGS;
    }

    @Override
    public OffsetsEnum getOffsetsEnum(LeafReader reader, int document, String content)
        throws IOException {
      return matches.in(getField());
    }
  }
}
