package fr.vigie.schema;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A text analyzed in its article's own language, whatever analyzer the index writer has. */
final class AnalyzedField extends Field {

  private static final FieldType STORED = type(true);
  private static final FieldType SEARCHED = type(false);

  private final Analyzer analyzer;

  AnalyzedField(String name, String text, Analyzer analyzer) {
    this(name, text, analyzer, STORED);
  }

  private AnalyzedField(String name, String text, Analyzer analyzer, FieldType type) {
    super(name, text, type);
    this.analyzer = analyzer;
  }

  /** A text that is searched and kept elsewhere. */
  static AnalyzedField searched(String name, String text, Analyzer analyzer) {
    return new AnalyzedField(name, text, analyzer, SEARCHED);
  }

  @Override
  public TokenStream tokenStream(Analyzer ignored, TokenStream reuse) {
    return analyzer.tokenStream(name(), stringValue());
  }

  private static FieldType type(boolean stored) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.setStored(stored);
    type.freeze();
    return type;
  }
}
