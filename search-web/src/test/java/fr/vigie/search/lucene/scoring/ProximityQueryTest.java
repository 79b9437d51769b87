package fr.vigie.search.lucene.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.lucene.TestIndex;
import fr.vigie.search.lucene.scoring.ProximityQuery.Lead;
import fr.vigie.search.lucene.scoring.ProximityQuery.Pair;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.queries.spans.SpanFirstQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** Where words stand raises an article by what Lucene's own queries say of it. */
class ProximityQueryTest {

  private static final String FIELD = "text";
  private static final int TERMS = 30;
  private static final int ARTICLES = 300;
  private static final int COMMIT = 100;
  private static final int LONGEST = 150;
  private static final int ROUNDS = 100;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void scoresAsIntervalsAndFirstWords() throws IOException {
    try (Directory directory = index();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int round = 0; round < ROUNDS; round++) {
        List<String> one = word();
        List<String> other = wordOtherThan(one);
        ProximityQuery query = query(one, other);
        Map<Integer, Float> expected = scores(searcher, expected(one, other));
        scores(searcher, query)
            .forEach(
                (article, score) ->
                    assertEquals(
                        expected.getOrDefault(article, 0f), score, 1e-5f, said(query, article)));
      }
    }
  }

  @Test
  void knowsHowMuchAnArticleScoresAtMost() throws IOException {
    try (Directory directory = index();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int round = 0; round < ROUNDS; round++) {
        ProximityQuery query = query(word(), word());
        for (LeafReaderContext leaf : reader.leaves()) {
          var weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
          ProximityScorer scorer = (ProximityScorer) weight.scorer(leaf);
          while (scorer.iterator().nextDoc() < leaf.reader().maxDoc()) {
            double most = scorer.most();
            String said = said(query, leaf.docBase + scorer.docID());
            assertTrue(most <= query.most(), said);
            double score = scorer.score(Double.NEGATIVE_INFINITY);
            assertTrue(score <= most, said);
            assertEquals(score, scorer.score(score), said);
            assertTrue(scorer.score(score + 1) <= score, said);
          }
        }
      }
    }
  }

  private String said(Query query, int article) {
    return "seed " + seed + ", article " + article + ": " + query;
  }

  private static ProximityQuery query(List<String> one, List<String> other) {
    return new ProximityQuery(
        FIELD,
        List.of(one, other),
        List.of(new Pair(0, 1, 2)),
        List.of(new Lead(0, 0.5f), new Lead(1, 0.25f)));
  }

  private static Query expected(List<String> one, List<String> other) {
    IntervalsSource near =
        Intervals.maxgaps(8, Intervals.unorderedNoOverlaps(any(one), any(other)));
    return new BooleanQuery.Builder()
        .add(new BoostQuery(new IntervalQuery(FIELD, near), 2), Occur.SHOULD)
        .add(new BoostQuery(first(one), 0.5f), Occur.SHOULD)
        .add(new BoostQuery(first(other), 0.25f), Occur.SHOULD)
        .build();
  }

  private static IntervalsSource any(List<String> word) {
    return Intervals.or(word.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
  }

  private static Query first(List<String> word) {
    SpanQuery[] terms =
        word.stream()
            .map(each -> new SpanTermQuery(new Term(FIELD, each)))
            .toArray(SpanQuery[]::new);
    return new ConstantScoreQuery(new SpanFirstQuery(new SpanOrQuery(terms), 60));
  }

  private static Map<Integer, Float> scores(IndexSearcher searcher, Query query)
      throws IOException {
    Map<Integer, Float> scores = new HashMap<>();
    for (ScoreDoc hit : searcher.search(query, ARTICLES).scoreDocs) scores.put(hit.doc, hit.score);
    return scores;
  }

  /** A word with two terms, as one has in two languages. */
  private List<String> word() {
    int term = random.nextInt(TERMS);
    return List.of("w" + term, "w" + (term + 1 + random.nextInt(TERMS - 1)) % TERMS);
  }

  /** Two words that are the same are no pair; they may share a term. */
  private List<String> wordOtherThan(List<String> one) {
    List<String> other = word();
    return one.containsAll(other) ? wordOtherThan(one) : other;
  }

  private Directory index() throws IOException {
    return TestIndex.segments(ARTICLES, COMMIT, this::article);
  }

  private Document article() {
    Document document = new Document();
    document.add(new TextField(FIELD, new Terms(1 + random.nextInt(LONGEST))));
    return document;
  }

  /** Some frequent and some rare terms, of which every fifth stands where the one before does. */
  private final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final int length;
    private int given;

    Terms(int length) {
      this.length = length;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (given == length) return false;
      term.append("w").append(Integer.toString(random.nextInt(1 + random.nextInt(TERMS))));
      step.setPositionIncrement(given++ == 0 || random.nextInt(5) > 0 ? 1 : 0);
      return true;
    }
  }
}
