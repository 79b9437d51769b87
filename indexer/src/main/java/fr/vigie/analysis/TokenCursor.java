package fr.vigie.analysis;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Reads a text's tokens as far as somebody asks. A thread has one of them open for each analyzer,
 * from the first token on until it is at the end or closed. Not for several threads.
 */
final class TokenCursor implements Closeable {

  private final Analyzer analyzer;
  private final String text;
  private TokenStream chain;
  private OffsetAttribute offset;
  private PositionIncrementAttribute increment;
  private TermToBytesRefAttribute term;
  private TypeAttribute type;
  private int position = -1;
  private boolean ended;

  TokenCursor(Analyzer analyzer, String text) {
    this.analyzer = analyzer;
    this.text = text;
  }

  /** Goes to the next token; false at the end of the text. */
  boolean next() throws IOException {
    if (ended) return false;
    if (chain == null) open();
    if (chain.incrementToken()) {
      position = Math.max(0, position + increment.getPositionIncrement());
      return true;
    }
    close();
    return false;
  }

  /** The position of the token, counted from 0; -1 before the first. */
  int position() {
    return position;
  }

  /** The offsets of its first character and after its last one, the former in the upper half. */
  long place() {
    return (long) offset.startOffset() << Integer.SIZE | offset.endOffset();
  }

  /** Its characters, until the next one is read. */
  BytesRef term() {
    return term.getBytesRef();
  }

  boolean isConcept() {
    return type.type().equals(Terms.CONCEPT_TYPE);
  }

  private void open() throws IOException {
    chain = analyzer.tokenStream("text", text);
    offset = chain.getAttribute(OffsetAttribute.class);
    increment = chain.getAttribute(PositionIncrementAttribute.class);
    term = chain.getAttribute(TermToBytesRefAttribute.class);
    type = chain.getAttribute(TypeAttribute.class);
    chain.reset();
  }

  /** Gives the analyzer back; nothing more is read. */
  @Override
  public void close() throws IOException {
    if (chain != null && !ended) chain.close();
    ended = true;
  }
}
