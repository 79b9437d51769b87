package fr.vigie.schema;

import fr.vigie.analysis.RecordedTokens;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A text analyzed in its article's own language, whatever analyzer the index writer has. */
final class AnalyzedField extends Field {

  private static final FieldType STORED = type(true);
  private static final FieldType SEARCHED = type(false);

  /** Makes the tokens, perhaps with the stream that the last text of this field had. */
  private final UnaryOperator<TokenStream> tokens;

  private AnalyzedField(
      String name, String text, FieldType type, UnaryOperator<TokenStream> tokens) {
    super(name, text, type);
    this.tokens = tokens;
  }

  /** A text that is searched and kept. */
  static AnalyzedField stored(String name, String text, Analyzer analyzer) {
    return new AnalyzedField(name, text, STORED, reuse -> analyzer.tokenStream(name, text));
  }

  /** The same for a text that was analyzed before. */
  static AnalyzedField recorded(String name, String text, RecordedTokens tokens) {
    return new AnalyzedField(name, text, STORED, tokens::terms);
  }

  /** A text that is searched and kept elsewhere. */
  static AnalyzedField searched(String name, String text, Analyzer analyzer) {
    return new AnalyzedField(name, text, SEARCHED, reuse -> analyzer.tokenStream(name, text));
  }

  @Override
  public TokenStream tokenStream(Analyzer ignored, TokenStream reuse) {
    return tokens.apply(reuse);
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
