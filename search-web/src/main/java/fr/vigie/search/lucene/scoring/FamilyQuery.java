package fr.vigie.search.lucene.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermScorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;

/**
 * Many words of one field that are one word to the ranking, with the scores of Lucene's {@code
 * SynonymQuery}. That opens the dictionary of each segment twice for each word, a fifth of what all
 * answers to a log allocated: here what was counted when the words were found is kept, and the
 * words, which stand together, are looked up with one opening. Immutable.
 */
public final class FamilyQuery extends Query {

  private final String field;
  private final List<BytesRef> words;
  private final TermStatistics together;
  private final double most;

  /**
   * @param words in the order of the dictionary, at least one
   * @param articles how many articles hold the most frequent of them
   * @param occurrences how often they stand in articles, all together
   * @param most no article is scored higher
   */
  public FamilyQuery(
      String field, List<BytesRef> words, int articles, long occurrences, double most) {
    this.most = most;
    this.field = field;
    this.words = List.copyOf(words);
    this.together = new TermStatistics(words.getFirst(), articles, occurrences);
  }

  /** No article is scored higher. */
  public double most() {
    return most;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new FamilyWeight(
        searcher.getSimilarity().scorer(boost, searcher.collectionStatistics(field), together));
  }

  private final class FamilyWeight extends Weight {
    private final SimScorer scoring;

    FamilyWeight(SimScorer scoring) {
      super(FamilyQuery.this);
      this.scoring = scoring;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) return null;
      TermsEnum dictionary = terms.iterator();
      List<BytesRef> held = new ArrayList<>();
      List<TermState> states = new ArrayList<>();
      long articles = 0;
      for (BytesRef word : words) {
        if (!dictionary.seekExact(word)) continue;
        held.add(word);
        states.add(dictionary.termState());
        articles += dictionary.docFreq();
      }
      long cost = articles;
      return held.isEmpty()
          ? null
          : new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
              List<DisiWrapper> each = new ArrayList<>();
              for (int i = 0; i < held.size(); i++) {
                dictionary.seekExact(held.get(i), states.get(i));
                PostingsEnum articlesOfWord = dictionary.postings(null, PostingsEnum.FREQS);
                each.add(new DisiWrapper(new TermScorer(articlesOfWord, scoring, null), false));
              }
              return new FamilyScorer(each, leadCost, scoring, leaf.reader().getNormValues(field));
            }

            @Override
            public long cost() {
              return cost;
            }
          };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      Scorer scorer = scorer(leaf);
      if (scorer == null || scorer.iterator().advance(document) != document)
        return Explanation.noMatch("no word of the family");
      return Explanation.match(scorer.score(), FamilyQuery.this + ", as one word");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) visitor.visitLeaf(this);
  }

  @Override
  public String toString(String inField) {
    return "Family(" + field + ":" + words.stream().map(BytesRef::utf8ToString).toList() + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && field.equals(((FamilyQuery) other).field)
        && words.equals(((FamilyQuery) other).words);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + words.hashCode();
  }
}
