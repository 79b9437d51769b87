package fr.vigie.search.lucene.marks;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.WordPlaces;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Where words stand in the texts of one snapshot: the index keeps their positions, and the chain
 * that indexed a text tells where those are. Safe for use by several threads.
 */
public final class TextPlaces {

  private final List<LeafReaderContext> leaves;
  private final Analysis analysis;

  /**
   * @param analysis what the articles were indexed with
   */
  public TextPlaces(IndexReader reader, Analysis analysis) {
    this.leaves = reader.leaves();
    this.analysis = analysis;
  }

  /**
   * Reads a text of an article again, for who closes it before the next.
   *
   * @param text a whole field, as it was indexed
   */
  WordPlaces of(int document, String text) throws IOException {
    return analysis.places(language(document), text);
  }

  private String language(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    SortedSetDocValues languages = DocValues.getSortedSet(leaf.reader(), Fields.LANG.name());
    if (!languages.advanceExact(document - leaf.docBase)) return "";
    return languages.lookupOrd(languages.nextOrd()).utf8ToString();
  }
}
