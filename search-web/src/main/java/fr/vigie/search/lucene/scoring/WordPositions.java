package fr.vigie.search.lucene.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Where a word stands in a field of the articles of a segment: at the positions of any of its
 * terms. Articles are asked for in their order; how often it stands in one costs little, where it
 * does is read when it is asked for, and once. For one thread.
 */
final class WordPositions {

  /** After the last. */
  static final int NONE = Integer.MAX_VALUE;

  private final List<PostingsEnum> terms;
  private int article = -1;
  private int frequency;
  private int[] positions = {};
  private boolean isRead;

  /** The first of the positions; {@link #NONE} until it is read. */
  private int first;

  private WordPositions(List<PostingsEnum> terms) {
    this.terms = terms;
  }

  static WordPositions of(LeafReader leaf, String field, List<BytesRef> terms) throws IOException {
    List<PostingsEnum> held = new ArrayList<>();
    TermsEnum dictionary = Terms.getTerms(leaf, field).iterator();
    for (BytesRef term : terms) {
      if (dictionary.seekExact(term)) held.add(dictionary.postings(null, PostingsEnum.POSITIONS));
    }
    return new WordPositions(held);
  }

  /** How often it stands in an article; too often where two of its terms stand at one position. */
  int frequency(int inArticle) throws IOException {
    if (article == inArticle) return frequency;
    article = inArticle;
    isRead = false;
    first = NONE;
    frequency = 0;
    for (PostingsEnum term : terms) {
      int next = term.docID() < article ? term.advance(article) : term.docID();
      if (next == article) frequency += term.freq();
    }
    return frequency;
  }

  /**
   * Its positions in the article that was asked for last: ascending, each once, then {@link #NONE}.
   */
  int[] positions() throws IOException {
    if (isRead) return positions;
    isRead = true;
    positions = ArrayUtil.growNoCopy(positions, frequency + 1);
    int size = 0;
    boolean sorted = true;
    for (PostingsEnum term : terms) {
      if (term.docID() != article) continue;
      sorted = size == 0;
      for (int left = term.freq(); left > 0; left--) positions[size++] = term.nextPosition();
    }
    if (!sorted) Arrays.sort(positions, 0, size);
    positions[distinct(size)] = NONE;
    return positions;
  }

  /**
   * The first of its positions in the article that was asked for last. Instead of {@link
   * #positions}, which cannot be read after it.
   */
  int first() throws IOException {
    if (first != NONE) return first;
    for (PostingsEnum term : terms) {
      if (term.docID() == article) first = Math.min(first, term.nextPosition());
    }
    return first;
  }

  /** Leaves each position once: several terms may stand at one. How many are left. */
  private int distinct(int size) {
    int distinct = 0;
    for (int i = 0; i < size; i++)
      if (i == 0 || positions[i] != positions[i - 1]) positions[distinct++] = positions[i];
    return distinct;
  }
}
