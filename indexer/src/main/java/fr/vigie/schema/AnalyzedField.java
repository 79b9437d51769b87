package fr.vigie.schema;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A text analyzed in its article's own language, whatever analyzer the index writer has. */
final class AnalyzedField extends Field {

  private static final FieldType TYPE = type();

  private final Analyzer analyzer;

  AnalyzedField(String name, String text, Analyzer analyzer) {
    super(name, text, TYPE);
    this.analyzer = analyzer;
  }

  @Override
  public TokenStream tokenStream(Analyzer ignored, TokenStream reuse) {
    return analyzer.tokenStream(name(), stringValue());
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.setStored(true);
    type.freeze();
    return type;
  }
}
