package fr.vigie.search.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;

/**
 * A query scored by a similarity of its own instead of the searcher's: the more words are looked
 * for, the more of them a long article holds by chance, so that its length must count more. The
 * same was found of smoothing, which stands for it in language models, by Zhai and Lafferty (2004).
 * Immutable.
 */
public final class PassageQuery extends Query {

  private final Query matching;
  private final Similarity similarity;

  /**
   * @param similarity one of those of the snapshot that the query is asked of: they are told apart
   *     as objects
   */
  public PassageQuery(Query matching, Similarity similarity) {
    this.matching = matching;
    this.similarity = similarity;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    IndexSearcher scoring = new IndexSearcher(searcher.getIndexReader());
    scoring.setSimilarity(similarity);
    scoring.setQueryCache(searcher.getQueryCache());
    scoring.setQueryCachingPolicy(searcher.getQueryCachingPolicy());
    return scoring.createWeight(matching, mode, boost);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = matching.rewrite(searcher);
    return rewritten.equals(matching) ? this : new PassageQuery(rewritten, similarity);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    matching.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "Passage(" + matching.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && matching.equals(((PassageQuery) other).matching)
        && similarity == ((PassageQuery) other).similarity;
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + matching.hashCode();
  }
}
