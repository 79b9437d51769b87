package fr.vigie.search.lucene.marks;

import fr.vigie.analysis.WordPlaces;
import fr.vigie.search.lucene.limits.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.uhighlight.OffsetsEnum;

/**
 * Where a query matches in the texts of an article, one article after the other. Texts are read
 * again only where something matches, and as far as something does. Not for several threads.
 */
final class PlacedMatches implements Closeable {

  private final TextPlaces texts;
  private final Deadline deadline;
  private final List<LeafReaderContext> leaves;
  private final Weight weight;

  /** The text being read, of the article looked at: its field and its words; null before. */
  private String field;

  private WordPlaces places;

  private int document;
  private Document stored;
  private org.apache.lucene.search.Matches matches;

  /**
   * @param deadline checked for each article, and for each term that is looked for in it
   */
  PlacedMatches(DirectoryReader reader, TextPlaces texts, Query query, Deadline deadline)
      throws IOException {
    this.texts = texts;
    this.deadline = deadline;
    IndexSearcher searcher = new IndexSearcher(new PlacingReader(reader, this::places, deadline));
    searcher.setQueryCache(null);
    this.leaves = searcher.getLeafContexts();
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /**
   * Goes to an article.
   *
   * @param stored its texts
   */
  void lookAt(int document, Document stored) throws IOException {
    deadline.check();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    this.document = document;
    this.stored = stored;
    close();
    matches = weight.matches(leaf, document - leaf.docBase);
  }

  /** The matches in a field of the article. */
  OffsetsEnum in(String field) throws IOException {
    MatchesIterator found = matches == null ? null : matches.getMatches(field);
    return found == null ? OffsetsEnum.EMPTY : new OffsetsEnum.OfMatchesIteratorWithSubs(found);
  }

  private WordPlaces places(String asked) throws IOException {
    if (!asked.equals(field)) {
      close();
      places = texts.of(document, MarkedFields.text(stored, asked));
      field = asked;
    }
    return places;
  }

  /** Ends the reading of a text. */
  @Override
  public void close() throws IOException {
    if (places != null) places.close();
    places = null;
    field = null;
  }
}
