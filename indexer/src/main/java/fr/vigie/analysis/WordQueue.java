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

  /** The position under way, which leads to those read after it; null before the first. */
  private Word first;

  private final List<Word> spare = new ArrayList<>();
  private Word readTooFar;
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
    while (first != null) leave();
    if (readTooFar != null) release(readTooFar);
    readTooFar = null;
    ended = false;
  }

  /** Goes to the next position; false at the end of the text. */
  boolean advance() throws IOException {
    if (first != null) leave();
    if (first == null) first = readPosition();
    return first != null;
  }

  /** Leaves out the positions that follow the one under way. */
  void skip(int count) {
    for (int i = 0; i < count; i++) {
      Word skipped = first.next;
      first.next = skipped.next;
      release(skipped);
    }
  }

  /** The word of the position under way; others may stand {@link Word#beside} it. */
  Word first() {
    return first;
  }

  /** The word so many positions ahead, or null past the end. */
  Word at(int distance) throws IOException {
    Word word = first;
    for (int i = 0; i < distance && word != null; i++) {
      if (word.next == null) word.next = readPosition();
      word = word.next;
    }
    return word;
  }

  private void leave() {
    Word left = first;
    first = left.next;
    release(left);
  }

  private Word readPosition() throws IOException {
    Word word = readTooFar == null ? read() : readTooFar;
    readTooFar = null;
    if (word != null) readBeside(word);
    return word;
  }

  /** Reads the other words of a position, and the first of the next. */
  private void readBeside(Word position) throws IOException {
    Word last = position;
    for (Word word = read(); word != null; word = read()) {
      if (word.increment > 0) {
        readTooFar = word;
        break;
      }
      last.beside = word;
      last = word;
    }
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
    return word;
  }

  private void release(Word word) {
    for (Word each = word; each != null; ) {
      Word beside = each.beside;
      each.beside = null;
      each.next = null;
      spare.add(each);
      each = beside;
    }
  }
}
