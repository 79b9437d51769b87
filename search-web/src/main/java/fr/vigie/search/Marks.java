package fr.vigie.search;

import fr.vigie.schema.Fields;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Marks what matched, from the positions the search itself matched at: a mark is a match and a
 * match is a mark. For one snapshot; safe for use by several threads.
 */
final class Marks {

  /** A snippet is about this long, in UTF-16 units: two lines of a wide page. */
  private static final int SNIPPET_LENGTH = 220;

  /** Where a snippet is lengthened to reach its length: 0 only after the marks, 1 only before. */
  private static final float LEAD = 0.3f;

  /** A sentence longer than this is cut. */
  private static final int LONGEST_SNIPPET = 320;

  private static final int LONGEST_TEXT = 10_000_000;

  private final Highlighter whole;
  private final Highlighter snippets;

  Marks(IndexSearcher searcher) {
    this.whole = highlighter(searcher, WholeBreakIterator::new, LONGEST_TEXT);
    this.snippets = highlighter(searcher, Marks::sentences, LONGEST_SNIPPET);
  }

  /** The whole titles, escaped, with marks; one for each document. */
  String[] titles(Query query, int[] documents) throws IOException {
    return whole(Fields.TITLE.name(), query, documents);
  }

  /** The whole text of an article, escaped, with marks. */
  String body(Query query, int document) throws IOException {
    return whole(Fields.BODY.name(), query, new int[] {document})[0];
  }

  /** The best pieces of each text, at most so many; without a match in it, its beginning. */
  List<List<String>> snippets(Query query, int[] documents, int most) throws IOException {
    if (most == 0 || documents.length == 0) {
      return Arrays.stream(documents).mapToObj(document -> List.<String>of()).toList();
    }
    Object[] found = snippets.passages(Fields.BODY.name(), query, documents, most);
    return Arrays.stream(found).map(Marks::passages).toList();
  }

  private String[] whole(String field, Query query, int[] documents) throws IOException {
    Object[] found = whole.passages(field, query, documents, 1);
    String[] texts = new String[found.length];
    for (int i = 0; i < texts.length; i++) {
      List<String> passages = passages(found[i]);
      texts[i] = passages.isEmpty() ? "" : passages.getFirst();
    }
    return texts;
  }

  private static List<String> passages(Object formatted) {
    return formatted instanceof MarkedPassages(List<String> texts) ? texts : List.of();
  }

  private static Highlighter highlighter(
      IndexSearcher searcher, Supplier<BreakIterator> breaks, int longest) {
    return new Highlighter(
        UnifiedHighlighter.builder(searcher, new KeywordAnalyzer())
            .withFormatter(new MarkFormatter(longest))
            .withBreakIterator(breaks)
            .withMaxLength(LONGEST_TEXT)
            .withWeightMatches(true));
  }

  /** Gives passages as they are formatted, which Lucene keeps for its heirs. */
  private static final class Highlighter extends UnifiedHighlighter {
    Highlighter(Builder builder) {
      super(builder);
    }

    Object[] passages(String field, Query query, int[] documents, int most) throws IOException {
      return highlightFieldsAsObjects(new String[] {field}, query, documents, new int[] {most})
          .get(field);
    }
  }

  private static BreakIterator sentences() {
    BreakIterator sentences =
        new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.FRENCH), '\n');
    return LengthGoalBreakIterator.createClosestToLength(sentences, SNIPPET_LENGTH, LEAD);
  }
}
