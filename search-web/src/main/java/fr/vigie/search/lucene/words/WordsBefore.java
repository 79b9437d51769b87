package fr.vigie.search.lucene.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Where some words stand one after the other in a field of a segment: in its first articles that
 * hold them, which bounds what it costs. Not for several threads.
 */
final class WordsBefore {

  /** Articles with all the words that are looked at. */
  private static final int MOST_ARTICLES = 256;

  /** Places that tell enough of what follows. */
  private static final int MOST_PLACES = 128;

  private final TermsEnum dictionary;
  private PostingsEnum postings;
  private int[] articles = new int[16];
  private int[] ends = new int[16];
  private int size;

  private WordsBefore(LeafReader leaf, String field) throws IOException {
    this.dictionary = Terms.getTerms(leaf, field).iterator();
  }

  static WordsBefore of(LeafReader leaf, String field, List<String> words) throws IOException {
    WordsBefore places = new WordsBefore(leaf, field);
    List<DocIdSetIterator> terms = new ArrayList<>();
    for (String word : words) {
      if (!places.dictionary.seekExact(new BytesRef(word))) return places;
      terms.add(places.dictionary.postings(null, PostingsEnum.POSITIONS));
    }
    places.find(terms);
    return places;
  }

  private void find(List<DocIdSetIterator> words) throws IOException {
    DocIdSetIterator all =
        words.size() == 1 ? words.getFirst() : ConjunctionUtils.intersectIterators(words);
    int read = 0;
    while (read++ < MOST_ARTICLES
        && size < MOST_PLACES
        && all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int[] last = {};
      for (DocIdSetIterator word : words) last = after(last, (PostingsEnum) word, words);
      for (int end : last) add(all.docID(), end);
    }
  }

  /** The positions of a word that stand right after those of the word before it. */
  private static int[] after(int[] before, PostingsEnum word, List<DocIdSetIterator> words)
      throws IOException {
    int[] positions = new int[word.freq()];
    int kept = 0;
    for (int i = 0; i < positions.length; i++) {
      int position = word.nextPosition();
      boolean follows = word == words.getFirst() || Arrays.binarySearch(before, position - 1) >= 0;
      if (follows) positions[kept++] = position;
    }
    return Arrays.copyOf(positions, kept);
  }

  private void add(int article, int end) {
    articles = ArrayUtil.grow(articles, size + 1);
    ends = ArrayUtil.grow(ends, size + 1);
    articles[size] = article;
    ends[size++] = end;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /**
   * In how many of these articles a word stands near these places. Words are looked up fastest in
   * their order.
   *
   * @param back so many words before at most
   * @param ahead so many words after at most
   */
  int followed(BytesRef word, int back, int ahead) throws IOException {
    if (size == 0 || !dictionary.seekExact(word)) return 0;
    postings = dictionary.postings(postings, PostingsEnum.POSITIONS);
    int found = 0;
    int place = 0;
    while (place < size) {
      int article = articles[place];
      int end = place;
      while (end < size && articles[end] == article) end++;
      int next = postings.docID() < article ? postings.advance(article) : postings.docID();
      if (next == article && stands(postings, place, end, back, ahead)) found++;
      place = end;
      while (place < size && articles[place] < next) place++;
    }
    return found;
  }

  private boolean stands(PostingsEnum word, int from, int to, int back, int ahead)
      throws IOException {
    for (int left = word.freq(); left > 0; left--) {
      int position = word.nextPosition();
      for (int place = from; place < to; place++) {
        int distance = position - ends[place];
        if (distance != 0 && distance >= -back && distance <= ahead) return true;
      }
    }
    return false;
  }
}
