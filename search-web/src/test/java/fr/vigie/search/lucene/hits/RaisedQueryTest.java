package fr.vigie.search.lucene.hits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.schema.Fields;
import fr.vigie.search.lucene.TestIndex;
import fr.vigie.search.lucene.facets.CopyGroups;
import fr.vigie.search.lucene.hits.HitCollection.Hits;
import fr.vigie.search.lucene.scoring.ProximityQuery;
import fr.vigie.search.lucene.scoring.ProximityQuery.Lead;
import fr.vigie.search.lucene.scoring.ProximityQuery.Pair;
import fr.vigie.search.lucene.scoring.RaisedQuery;
import fr.vigie.search.lucene.scoring.RaisedQuery.Raising;
import fr.vigie.search.lucene.scoring.RaisedScorer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** What is not scored to the end changes no page, no total and no choice among copies. */
class RaisedQueryTest {

  private static final String FIELD = "text";
  private static final int WORDS = 12;
  private static final int ARTICLES = 600;
  private static final int COMMIT = 150;
  private static final int GROUPS = 60;
  private static final int ROUNDS = 300;
  private static final int MOST = 12;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void findsWhatScoringEverythingFinds() throws IOException {
    try (Directory directory = index();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      CopyGroups copies = CopyGroups.of(reader);
      for (int round = 0; round < ROUNDS; round++) {
        List<Raising> raising = raising(searcher);
        Query matching = either(word(), word());
        Query filter = word();
        CopyGroups groups = random.nextBoolean() ? copies : CopyGroups.NONE;
        int size = 1 + random.nextInt(MOST);
        Query raised = new RaisedQuery(matching, raising);
        Query scored = new RaisedQuery(matching, endless(raising));
        assertSame(searcher, raised, scored, size, groups);
        assertSame(searcher, outer(raised, filter), outer(scored, filter), size, groups);
      }
    }
  }

  @Test
  void scoresAsClausesThatMayMatch() throws IOException {
    try (Directory directory = index();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Query matching = word();
      List<Raising> raising = raising(searcher);
      Query raised = new RaisedQuery(matching, raising);
      BooleanQuery.Builder clauses = new BooleanQuery.Builder().add(matching, Occur.MUST);
      raising.forEach(each -> clauses.add(each.query(), Occur.SHOULD));
      for (ScoreDoc hit : searcher.search(clauses.build(), ARTICLES).scoreDocs) {
        var explained = searcher.explain(raised, hit.doc);
        assertEquals(hit.score, explained.getValue().floatValue(), 1e-4f, "seed " + seed);
      }
    }
  }

  /** Else all this would be for nothing. */
  @Test
  void leavesOutWhatCannotComeOntoThePage() throws IOException {
    try (Directory directory = index();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Query matching = new TermQuery(new Term(FIELD, "w0"));
      Query raised = new RaisedQuery(matching, List.of(new Raising(matching, 10)));
      LeafReaderContext leaf = reader.leaves().getLast();
      Scorer scorer = searcher.createWeight(raised, ScoreMode.COMPLETE, 1).scorer(leaf);
      scorer.iterator().nextDoc();
      float score = scorer.score();
      RaisedScorer.of(scorer).orElseThrow().competeWith(100);
      assertEquals(score / 2, scorer.score(), 1e-4f, "seed " + seed);
    }
  }

  private static Query outer(Query query, Query filter) {
    return RaisedQuery.outermost(
        new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.MUST).build());
  }

  /** The same, of which nothing is ever left out: something may still raise endlessly. */
  private static List<Raising> endless(List<Raising> raising) {
    List<Raising> endless = new ArrayList<>(raising);
    endless.add(new Raising(new MatchNoDocsQuery(""), Float.POSITIVE_INFINITY));
    return endless;
  }

  private void assertSame(
      IndexSearcher searcher, Query raised, Query scored, int size, CopyGroups groups)
      throws IOException {
    FieldDoc after = null;
    for (int page = 0; page < 2; page++) {
      Hits expected = searcher.search(scored, hits(size, after, groups));
      Hits found = searcher.search(raised, hits(size, after, groups));
      String said = "seed " + seed + ": " + raised;
      assertEquals(expected.total(), found.total(), said);
      assertEquals(expected.articles(), found.articles(), said);
      assertEquals(scores(expected), scores(found), said);
      if (expected.page().isEmpty()) return;
      after = expected.page().getLast();
    }
  }

  private static HitCollection hits(int size, FieldDoc after, CopyGroups groups) {
    return new HitCollection(Ordering.RELEVANCE, size, after, groups);
  }

  private static List<String> scores(Hits hits) {
    return hits.page().stream().map(hit -> hit.doc + " " + hit.fields[0]).toList();
  }

  private List<Raising> raising(IndexSearcher searcher) throws IOException {
    List<Raising> raising = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Query query = new BoostQuery(word(), 2 * random.nextFloat());
      ScoreDoc[] best = searcher.search(query, 1).scoreDocs;
      raising.add(new Raising(query, best.length == 0 ? 0 : best[0].score));
    }
    ProximityQuery proximity = proximity();
    raising.add(random.nextInt(raising.size() + 1), new Raising(proximity, proximity.most()));
    return raising;
  }

  /** Three words, of which the first may be the third. */
  private ProximityQuery proximity() {
    List<List<String>> words = List.of(List.of(term()), List.of(term(), term()), List.of(term()));
    List<Pair> pairs =
        List.of(new Pair(0, 1, random.nextFloat()), new Pair(1, 2, random.nextFloat()));
    return new ProximityQuery(FIELD, words, pairs, List.of(new Lead(1, random.nextFloat())));
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private Query word() {
    return new TermQuery(new Term(FIELD, term()));
  }

  private String term() {
    return "w" + random.nextInt(WORDS);
  }

  private Directory index() throws IOException {
    return TestIndex.segments(ARTICLES, COMMIT, this::article);
  }

  private Document article() {
    Document document = new Document();
    document.add(new TextField(FIELD, text(), Store.NO));
    int group = random.nextInt(2 * GROUPS);
    document.add(new NumericDocValuesField(Fields.COPIES.name(), group < GROUPS ? group : 0));
    return document;
  }

  /** Words of which some are frequent and some are rare, a few times each. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(2 * WORDS); i > 0; i--)
      text.append("w").append(Math.min(random.nextInt(WORDS), random.nextInt(WORDS))).append(' ');
    return text.toString();
  }
}
