package fr.vigie.search.lucene;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.Mode;
import fr.vigie.schema.Fields;
import fr.vigie.schema.StoredArticle;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.document.Document;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Asks for articles that share the telling words and concepts of one article. */
final class LikeArticles {

  private static final int MOST_WORDS = 30;

  /**
   * How many of the words an article must share, out of {@link #MOST_WORDS}, to be called similar.
   */
  private static final int SHARED_WORDS = 8;

  private final Analysis analysis;

  LikeArticles(Analysis analysis) {
    this.analysis = analysis;
  }

  Query query(Snapshot snapshot, int article) throws IOException {
    Document document = snapshot.searcher().storedFields().document(article);
    String language = StoredArticle.card(document.getBinaryValue(Fields.CARD.name())).lang();
    MoreLikeThis like = new MoreLikeThis(snapshot.reader());
    like.setAnalyzer(analysis.analyzer(language, Mode.QUERY));
    like.setFieldNames(new String[] {Fields.BODY.name()});
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    like.setMaxDocFreqPct(30);
    like.setMaxQueryTerms(MOST_WORDS);
    like.setBoost(true);
    String text = document.get(Fields.TITLE.name()) + "\n" + document.get(Fields.BODY.name());
    Query words = like.like(Fields.BODY.name(), new StringReader(text));
    if (words instanceof BooleanQuery all) words = atLeast(all);
    return new BooleanQuery.Builder()
        .add(words, Occur.MUST)
        .add(itself(snapshot, document.get(Fields.ID.name())), Occur.MUST_NOT)
        .build();
  }

  /** An article and its near copies. */
  private static Query itself(Snapshot snapshot, String id) throws IOException {
    return snapshot.copies().query(snapshot.searcher(), id).orElseThrow();
  }

  private static Query atLeast(BooleanQuery words) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    words.clauses().forEach(builder::add);
    return builder
        .setMinimumNumberShouldMatch(
            Math.min(SHARED_WORDS, Math.max(1, words.clauses().size() / 3)))
        .build();
  }
}
