package fr.vigie.search.lucene;

import fr.vigie.schema.Fields;
import fr.vigie.search.ArticleView;
import fr.vigie.search.Hit;
import fr.vigie.search.Question;
import fr.vigie.search.lucene.compilation.Compilation;
import fr.vigie.search.lucene.compilation.Compilation.Step;
import fr.vigie.search.lucene.compilation.QueryCompiler;
import fr.vigie.search.lucene.hits.Found;
import fr.vigie.search.lucene.hits.HitCollection;
import fr.vigie.search.lucene.hits.Ordering;
import fr.vigie.search.lucene.limits.Deadline;
import fr.vigie.search.lucene.marks.Marks;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Finds one article by its id, and those that resemble it. Safe for use by several threads. */
final class ArticleLookup {

  private final QueryCompiler compiler;
  private final ArticleReader articles;
  private final LikeArticles like;

  ArticleLookup(QueryCompiler compiler, ArticleReader articles, LikeArticles like) {
    this.compiler = compiler;
    this.articles = articles;
    this.like = like;
  }

  /** The article with an id. */
  static Optional<ScoreDoc> byId(Snapshot snapshot, String id) throws IOException {
    TopDocs found = snapshot.searcher().search(new TermQuery(new Term(Fields.ID.name(), id)), 1);
    return Arrays.stream(found.scoreDocs).findFirst();
  }

  /**
   * The article whole, marked where a question's text matches; without marks when that is blank.
   */
  Optional<ArticleView> article(Snapshot snapshot, String id, Question marked, Deadline deadline)
      throws IOException {
    Optional<ScoreDoc> found = byId(snapshot, id);
    if (found.isEmpty()) return Optional.empty();
    Query marks =
        marked.text().isBlank() ? Marks.NONE : marks(snapshot, marked, found.get(), deadline);
    return Optional.of(articles.article(snapshot, found.get(), marks, marked.ui()));
  }

  /**
   * The articles most like the one with an id, best first; of near copies one, and none of its own.
   */
  Optional<List<Hit>> similar(Snapshot snapshot, String id, int size, Locale ui)
      throws IOException {
    Optional<ScoreDoc> found = byId(snapshot, id);
    if (found.isEmpty()) return Optional.empty();
    Query alike = like.query(snapshot, found.get().doc);
    HitCollection best = new HitCollection(Ordering.RELEVANCE, size, null, snapshot.copies());
    ScoreDoc[] page =
        snapshot.searcher().search(alike, best).page().stream()
            .limit(size)
            .toArray(ScoreDoc[]::new);
    return Optional.of(articles.hits(snapshot, page, Marks.NONE, 1, ui, Deadline.NEVER));
  }

  /**
   * The marks of the reading by which a search finds this article; where it does not, of the
   * strictest reading that this article answers.
   */
  private Query marks(Snapshot snapshot, Question question, ScoreDoc article, Deadline deadline)
      throws IOException {
    Compilation compilation = compiler.compile(question, snapshot);
    Set<Step> steps = new LinkedHashSet<>();
    if (compilation.steps().size() > 1)
      steps.add(Found.find(snapshot, compilation, question.withPage(0, ""), null, deadline).step());
    steps.addAll(compilation.steps());
    for (Step step : steps) {
      if (snapshot.searcher().explain(step.query(), article.doc).isMatch()) return step.marks();
    }
    return compilation.steps().getLast().marks();
  }
}
