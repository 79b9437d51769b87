package fr.vigie.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** A filter that reads tokens to see what follows another, and gives them afterwards. */
abstract class LookaheadFilter extends TokenFilter {

  /** A token, which is dearer to keep as a state of all attributes. */
  record Piece(String term, int start, int end, int increment, String type, int flags) {

    Piece upTo(int newEnd) {
      return new Piece(term, start, newEnd, increment, type, flags);
    }

    Piece typed(String newTerm, String newType) {
      return new Piece(newTerm, start, end, increment, newType, flags);
    }
  }

  final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
  final TypeAttribute type = addAttribute(TypeAttribute.class);
  final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

  private final Deque<Piece> ahead = new ArrayDeque<>();
  private boolean ended;

  LookaheadFilter(TokenStream input) {
    super(input);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    ahead.clear();
    ended = false;
  }

  /** Goes to the next token, one that was put back first; whether there is one. */
  final boolean next() throws IOException {
    if (!ahead.isEmpty()) {
      give(ahead.poll());
      return true;
    }
    ended = ended || !input.incrementToken();
    return !ended;
  }

  /** Lets a token come next, before those put back earlier. */
  final void putBack(Piece piece) {
    ahead.addFirst(piece);
  }

  /** Whether the next token is one that was put back. */
  final boolean hasPutBack() {
    return !ahead.isEmpty();
  }

  final Piece current() {
    return new Piece(
        term.toString(),
        offset.startOffset(),
        offset.endOffset(),
        increment.getPositionIncrement(),
        type.type(),
        flags.getFlags());
  }

  final void give(Piece piece) {
    clearAttributes();
    term.append(piece.term);
    offset.setOffset(piece.start, piece.end);
    increment.setPositionIncrement(piece.increment);
    type.setType(piece.type);
    flags.setFlags(piece.flags);
  }
}
