package fr.vigie.analysis;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Where the terms of one text stand in it, by their positions: what an index would have to keep for
 * each term of each article, told for the few that are shown by reading their texts again. Words
 * need the beginning of the chain only, which cuts them; names of concepts need all of it. Either
 * reads the text as far as is asked for, so that a thread reads one text at a time and closes it.
 * Not for several threads.
 */
public final class WordPlaces implements Closeable {

  private static final long NOWHERE = -1;
  private static final int USUAL_WORDS = 512;

  /** A term that stands elsewhere than the first word at its position. */
  private record Apart(int position, BytesRef term, long place) {}

  /** Cuts words. */
  private final TokenCursor cut;

  /** Gives all terms. */
  private final TokenCursor indexed;

  /** The first word at each position read so far. */
  private long[] words = new long[USUAL_WORDS];

  private int length;

  /** The positions of several words that stand in different places. */
  private final BitSet various = new BitSet(0);

  /** In the order of their positions. */
  private final List<Apart> apart = new ArrayList<>();

  /** The first word at the position that all terms are read up to. */
  private long word = NOWHERE;

  /**
   * @param cutting the chain that cuts words
   * @param indexing the chain that the text was indexed with
   */
  WordPlaces(String text, Analyzer cutting, Analyzer indexing) {
    this.cut = new TokenCursor(cutting, text);
    this.indexed = new TokenCursor(indexing, text);
  }

  /** The offset of a term's first character, in UTF-16 units; -1 where it does not stand. */
  public int start(int position, BytesRef term) throws IOException {
    return (int) (place(position, term) >> Integer.SIZE);
  }

  /** The offset after a term's last character; -1 where it does not stand. */
  public int end(int position, BytesRef term) throws IOException {
    return (int) place(position, term);
  }

  private long place(int position, BytesRef term) throws IOException {
    if (Terms.isConcept(term)) return placeApart(position, term);
    readWords(position);
    long other = various.get(position) ? placeApart(position, term) : NOWHERE;
    return other != NOWHERE || position >= length ? other : words[position];
  }

  private long placeApart(int position, BytesRef term) throws IOException {
    readApart(position);
    for (int i = firstApart(position); i < apart.size(); i++) {
      Apart other = apart.get(i);
      if (other.position != position) break;
      if (other.term.equals(term)) return other.place;
    }
    return NOWHERE;
  }

  private int firstApart(int position) {
    int from = 0;
    int to = apart.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (apart.get(middle).position < position) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Reads all the words of a position, and the first after it. */
  private void readWords(int position) throws IOException {
    while (cut.position() <= position && cut.next()) {
      if (cut.position() < length) {
        if (words[length - 1] != cut.place()) various.set(length - 1);
        continue;
      }
      words = ArrayUtil.grow(words, cut.position() + 1);
      Arrays.fill(words, length, cut.position(), NOWHERE);
      words[cut.position()] = cut.place();
      length = cut.position() + 1;
    }
  }

  /** Reads all the terms of a position, and the first after it. */
  private void readApart(int position) throws IOException {
    while (indexed.position() <= position) {
      int before = indexed.position();
      if (!indexed.next()) return;
      if (indexed.position() > before) word = NOWHERE;
      long place = indexed.place();
      if (!indexed.isConcept() && word == NOWHERE) word = place;
      else if (place != word)
        apart.add(new Apart(indexed.position(), BytesRef.deepCopyOf(indexed.term()), place));
    }
  }

  @Override
  public void close() throws IOException {
    cut.close();
    indexed.close();
  }
}
