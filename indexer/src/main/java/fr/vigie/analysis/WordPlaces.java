package fr.vigie.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Where the terms of one text stand in it, by their positions: what an index would have to keep for
 * each term of each article, told for the few that are shown by reading their texts again. Words
 * need the beginning of the chain only, which cuts them; names of concepts need all of it. Either
 * is read when first asked for. Not for several threads.
 */
public final class WordPlaces {

  private static final long NOWHERE = -1;
  private static final int USUAL_WORDS = 512;

  /** A term that stands elsewhere than the first word at its position. */
  private record Apart(int position, BytesRef term, long place) {}

  private final String text;
  private final Analyzer cutting;
  private final Analyzer indexing;

  /** The first word at each position. */
  private long[] words;

  private int length;

  /** The positions of several words that stand in different places. */
  private final BitSet various = new BitSet(0);

  private List<Apart> apart;

  /**
   * @param cutting the chain that cuts words
   * @param indexing the chain that the text was indexed with
   */
  WordPlaces(String text, Analyzer cutting, Analyzer indexing) {
    this.text = text;
    this.cutting = cutting;
    this.indexing = indexing;
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
    if (words == null) readWords();
    long apart = various.get(position) ? placeApart(position, term) : NOWHERE;
    return apart != NOWHERE || position >= length ? apart : words[position];
  }

  private long placeApart(int position, BytesRef term) throws IOException {
    if (apart == null) readApart();
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

  private void readWords() throws IOException {
    words = new long[USUAL_WORDS];
    try (TokenStream chain = cutting.tokenStream("text", text)) {
      OffsetAttribute offset = chain.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = chain.getAttribute(PositionIncrementAttribute.class);
      chain.reset();
      while (chain.incrementToken()) {
        long place = place(offset);
        if (length > 0 && increment.getPositionIncrement() == 0) {
          if (words[length - 1] != place) various.set(length - 1);
        } else {
          int position = length + Math.max(1, increment.getPositionIncrement()) - 1;
          words = ArrayUtil.grow(words, position + 1);
          Arrays.fill(words, length, position, NOWHERE);
          words[position] = place;
          length = position + 1;
        }
      }
      chain.end();
    }
  }

  private void readApart() throws IOException {
    apart = new ArrayList<>();
    try (TokenStream chain = indexing.tokenStream("text", text)) {
      OffsetAttribute offset = chain.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = chain.getAttribute(PositionIncrementAttribute.class);
      TermToBytesRefAttribute term = chain.getAttribute(TermToBytesRefAttribute.class);
      TypeAttribute type = chain.getAttribute(TypeAttribute.class);
      int position = -1;
      long word = NOWHERE;
      chain.reset();
      while (chain.incrementToken()) {
        if (increment.getPositionIncrement() > 0) word = NOWHERE;
        position += increment.getPositionIncrement();
        long place = place(offset);
        boolean concept = type.type().equals(Terms.CONCEPT_TYPE);
        if (!concept && word == NOWHERE) word = place;
        else if (place != word)
          apart.add(new Apart(position, BytesRef.deepCopyOf(term.getBytesRef()), place));
      }
      chain.end();
    }
  }

  private static long place(OffsetAttribute offset) {
    return (long) offset.startOffset() << Integer.SIZE | offset.endOffset();
  }
}
