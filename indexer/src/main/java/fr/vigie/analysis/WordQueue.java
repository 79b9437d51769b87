package fr.vigie.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Looks ahead in a token stream, position by position. */
final class WordQueue {

  private final TokenStream input;
  private final CharTermAttribute term;
  private final SurfaceAttribute surface;
  private final OffsetAttribute offset;
  private final PositionIncrementAttribute increment;
  private final FlagsAttribute flags;
  private final TypeAttribute type;

  /** Positions read and not yet left; the first is the one under way. */
  private final List<Word> positions = new ArrayList<>();

  private final List<Word> spare = new ArrayList<>();
  private Word readTooFar;
  private boolean started;
  private boolean ended;

  WordQueue(TokenStream input) {
    this.input = input;
    term = input.getAttribute(CharTermAttribute.class);
    surface = input.getAttribute(SurfaceAttribute.class);
    offset = input.getAttribute(OffsetAttribute.class);
    increment = input.getAttribute(PositionIncrementAttribute.class);
    flags = input.getAttribute(FlagsAttribute.class);
    type = input.getAttribute(TypeAttribute.class);
  }

  void clear() {
    positions.forEach(this::release);
    positions.clear();
    if (readTooFar != null) release(readTooFar);
    readTooFar = null;
    started = false;
    ended = false;
  }

  /** Goes to the next position; false at the end of the text. */
  boolean advance() throws IOException {
    if (started) release(positions.removeFirst());
    started = at(0) != null;
    return started;
  }

  /** Leaves out the positions that follow the one under way. */
  void skip(int count) {
    for (int i = 0; i < count; i++) {
      Word skipped = positions.remove(1);
      release(skipped);
    }
  }

  /** The word of the position under way; others may stand {@link Word#beside} it. */
  Word first() {
    return positions.getFirst();
  }

  /** The word so many positions ahead, or null past the end. */
  Word at(int distance) throws IOException {
    while (positions.size() <= distance) {
      Word word = readPosition();
      if (word == null) return null;
      positions.add(word);
    }
    return positions.get(distance);
  }

  private Word readPosition() throws IOException {
    Word first = readTooFar == null ? read() : readTooFar;
    readTooFar = null;
    if (first == null) return null;
    Word last = first;
    for (Word word = read(); word != null; word = read()) {
      if (word.increment > 0) {
        readTooFar = word;
        break;
      }
      last.beside = word;
      last = word;
    }
    return first;
  }

  private Word read() throws IOException {
    if (ended || !input.incrementToken()) {
      ended = true;
      return null;
    }
    Word word = spare.isEmpty() ? new Word() : spare.removeLast();
    word.setStem(term.buffer(), term.length());
    word.setSurface(surface.buffer(), surface.length());
    word.startOffset = offset.startOffset();
    word.endOffset = offset.endOffset();
    word.increment = increment.getPositionIncrement();
    word.letterCase = flags.getFlags();
    word.type = type.type();
    word.beside = null;
    return word;
  }

  private void release(Word word) {
    for (Word each = word; each != null; ) {
      Word beside = each.beside;
      each.beside = null;
      spare.add(each);
      each = beside;
    }
  }
}
