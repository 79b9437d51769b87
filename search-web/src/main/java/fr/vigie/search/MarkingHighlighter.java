package fr.vigie.search;

import fr.vigie.schema.Fields;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Lucene's highlighter, for one page: titles whole and bodies in snippets, marked in one pass that
 * reads what is stored of each article once. Made for each page; not for several threads.
 */
final class MarkingHighlighter extends UnifiedHighlighter {

  /** A snippet is about this long, in UTF-16 units: two lines of a wide page. */
  private static final int SNIPPET_LENGTH = 220;

  /** Where a snippet is lengthened to reach its length: 0 only after the marks, 1 only before. */
  private static final float LEAD = 0.3f;

  /** A sentence longer than this is cut. */
  private static final int LONGEST_SNIPPET = 320;

  private static final int LONGEST_TEXT = 10_000_000;

  private static final Set<String> STORED =
      Set.of(Fields.ID.name(), Fields.TITLE.name(), Fields.BODY.name(), Fields.CARD.name());

  private static final Set<String> STORED_WITH_ZONES =
      Set.of(
          Fields.ID.name(),
          Fields.TITLE.name(),
          Fields.BODY.name(),
          Fields.CARD.name(),
          Fields.DETAILS.name());

  private static final PassageScorer SCORER = new SnippetScorer();

  private final Map<Integer, Document> read = new HashMap<>();
  private boolean inSnippets;

  MarkingHighlighter(IndexSearcher searcher) {
    super(
        UnifiedHighlighter.builder(searcher, new KeywordAnalyzer())
            .withMaxLength(LONGEST_TEXT)
            .withWeightMatches(true));
  }

  /** Articles with their titles whole and so many snippets of their bodies at most. */
  List<Marks.Marked> list(Query query, int[] documents, int snippets) throws IOException {
    inSnippets = true;
    String title = Fields.TITLE.name();
    List<String> bodies = snippets == 0 ? List.of() : MarkedFields.bodies(query);
    String[] fields = Stream.concat(Stream.of(title), bodies.stream()).toArray(String[]::new);
    int[] most = new int[fields.length];
    Arrays.fill(most, Math.max(1, snippets));
    most[0] = 1;
    Map<String, Object[]> found = highlightFieldsAsObjects(fields, query, documents, most);
    List<Marks.Marked> marked = new ArrayList<>(documents.length);
    for (int i = 0; i < documents.length; i++) {
      int document = i;
      List<String> texts =
          bodies.stream()
              .flatMap(body -> texts(found.get(body)[document]).stream())
              .limit(snippets)
              .toList();
      marked.add(new Marks.Marked(read.get(documents[i]), first(found.get(title)[i]), texts));
    }
    return marked;
  }

  /** A field of an article, whole. */
  Map<String, Object[]> whole(String field, Query query, int document) throws IOException {
    return highlightFieldsAsObjects(
        new String[] {field}, query, new int[] {document}, new int[] {1});
  }

  /** The pieces that the formatter gave. */
  static List<String> texts(Object formatted) {
    return formatted instanceof MarkedPassages(List<String> texts) ? texts : List.of();
  }

  /** The first piece; empty when there is none. */
  static String first(Object formatted) {
    List<String> texts = texts(formatted);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    if (!inSnippets(field)) return new WholeBreakIterator();
    BreakIterator sentences =
        new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.FRENCH), '\n');
    return LengthGoalBreakIterator.createClosestToLength(sentences, SNIPPET_LENGTH, LEAD);
  }

  @Override
  protected PassageFormatter getFormatter(String field) {
    return new MarkFormatter(inSnippets(field) ? LONGEST_SNIPPET : LONGEST_TEXT);
  }

  @Override
  protected PassageScorer getScorer(String field) {
    return SCORER;
  }

  private boolean inSnippets(String field) {
    return inSnippets && !field.equals(Fields.TITLE.name());
  }

  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator documents, int cacheCharsThreshold) throws IOException {
    StoredFields stored = searcher.storedFields();
    boolean zones = Arrays.stream(fields).anyMatch(MarkedFields::isZone);
    List<CharSequence[]> values = new ArrayList<>();
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      Document document = stored.document(documents.docID(), zones ? STORED_WITH_ZONES : STORED);
      read.put(documents.docID(), document);
      values.add(
          Arrays.stream(fields)
              .map(field -> MarkedFields.text(document, field))
              .toArray(CharSequence[]::new));
    }
    return values;
  }
}
