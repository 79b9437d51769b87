package fr.vigie.search;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Gives every hit of a question one after the other, in its order. Memory does not grow with the
 * number of hits, which are looked up a page at a time. Safe for use by several threads.
 */
final class Exporter {

  private static final int PAGE = 2_000;

  private final ArticleReader articles;

  Exporter(ArticleReader articles) {
    this.articles = articles;
  }

  /**
   * @param found what the question found on its first page
   */
  void export(Snapshot snapshot, Question question, Found found, Consumer<ArticleView> consumer)
      throws IOException {
    Query query = Filters.drillDown(found.step().query(), question);
    Sort sort = Ordering.of(question.sort()).sort();
    CopyGroups groups = Matches.groups(snapshot, question);
    FieldDoc last = null;
    while (true) {
      TopFieldDocs page =
          snapshot.searcher().search(query, new TopFieldCollectorManager(sort, PAGE, last, PAGE));
      for (ScoreDoc hit : page.scoreDocs) {
        if (found.matches().hits().isHit(groups.of(hit.doc), hit.doc)) {
          consumer.accept(articles.article(snapshot, hit, Marks.NONE, question.ui()));
        }
      }
      if (page.scoreDocs.length < PAGE) return;
      last = (FieldDoc) page.scoreDocs[PAGE - 1];
    }
  }
}
