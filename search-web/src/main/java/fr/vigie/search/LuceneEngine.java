package fr.vigie.search;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.schema.Fields;
import fr.vigie.search.Compilation.Step;
import fr.vigie.search.Snapshots.Lease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine over the embedded index. */
public final class LuceneEngine implements Engine {

  private static final Logger LOG = LoggerFactory.getLogger(LuceneEngine.class);
  private static final Query NO_MARKS = new MatchNoDocsQuery("nothing to mark");
  private static final int EXPORT_PAGE = 2_000;

  /** How long a search may take when nobody says otherwise. */
  static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

  private final Snapshots snapshots;
  private final QueryCompiler compiler;
  private final ArticleReader articles;
  private final Suggester suggester;
  private final LikeArticles like;
  private final DidYouMean didYouMean;
  private final Duration limit;

  LuceneEngine(Snapshots snapshots, Lexicon lexicon, Labels labels, LikeArticles like) {
    this(snapshots, lexicon, labels, like, USUAL_LIMIT);
  }

  /**
   * @param snapshots closed with this engine
   * @param limit how long a search may take
   */
  LuceneEngine(
      Snapshots snapshots, Lexicon lexicon, Labels labels, LikeArticles like, Duration limit) {
    this.limit = limit;
    this.snapshots = snapshots;
    this.compiler = new QueryCompiler(lexicon);
    this.articles = new ArticleReader(labels);
    this.suggester = new Suggester(lexicon);
    this.like = like;
    this.didYouMean = new DidYouMean(lexicon, compiler);
  }

  @Override
  public Answer search(Question question) {
    long start = System.nanoTime();
    int fingerprint = Objects.hash(question.withPage(0, "").withSelected(question.selected()));
    Optional<Cursor> cursor = cursor(question, fingerprint);
    return read(
        () -> lease(question, cursor),
        snapshot -> {
          RecentAnswers recent = snapshot.recentAnswers();
          Optional<Answer> known = recent.get(question, start);
          if (known.isPresent()) return known.get();
          return recent.keep(question, answer(snapshot, question, cursor, fingerprint, start));
        });
  }

  private Answer answer(
      Snapshot snapshot, Question question, Optional<Cursor> cursor, int fingerprint, long start)
      throws IOException {
    Deadline deadline = Deadline.in(limit);
    Compilation compilation = compiler.compile(question.text(), snapshot, question.ui());
    FieldDoc after = cursor.map(c -> c.after(Ordering.of(question.sort()))).orElse(null);
    Found found = find(snapshot, compilation, question, after, deadline);
    Facets facets =
        snapshot
            .facetCounts()
            .count(
                found.matches.all(),
                found.matches.sideways(),
                question,
                Matches.groups(snapshot, question));
    deadline.check();
    return new Answer(
        question.text(),
        compilation.interpreted(),
        compilation.notes(found.step, found.strictly),
        found.matches.hits().total(),
        found.matches.hits().articles(),
        (System.nanoTime() - start) / 1_000,
        snapshot.generation(),
        hits(snapshot, found, question),
        facets,
        didYouMean.suggest(question, snapshot, found.strictly),
        next(snapshot, found.matches.hits().page(), question, fingerprint));
  }

  @Override
  public List<Explanation> explain(Question question, Answer answer) {
    return read(
        () -> lease(answer.generation()), snapshot -> explanations(snapshot, question, answer));
  }

  private List<Explanation> explanations(Snapshot snapshot, Question question, Answer answer)
      throws IOException {
    Compilation compilation = compiler.compile(question.text(), snapshot, question.ui());
    Question first = question.withPage(0, "");
    Query query = find(snapshot, compilation, first, null, Deadline.in(limit)).step.query();
    List<Explanation> explanations = new ArrayList<>();
    for (Hit hit : answer.hits()) {
      int document = byId(snapshot, hit.id()).orElseThrow().doc;
      explanations.add(explanation(snapshot.searcher().explain(query, document)));
    }
    return explanations;
  }

  private static Explanation explanation(org.apache.lucene.search.Explanation lucene) {
    return new Explanation(
        lucene.getValue().floatValue(),
        lucene.getDescription(),
        Arrays.stream(lucene.getDetails()).map(LuceneEngine::explanation).toList());
  }

  @Override
  public void export(Question question, Consumer<ArticleView> consumer) {
    try (Lease lease = lease(question, Optional.empty())) {
      Snapshot snapshot = lease.snapshot();
      Compilation compilation = compiler.compile(question.text(), snapshot, question.ui());
      Question first = question.withPage(0, "");
      Found found = find(snapshot, compilation, first, null, Deadline.in(limit));
      Query query = Filters.drillDown(found.step.query(), question);
      Sort sort = Ordering.of(question.sort()).sort();
      FieldDoc last = null;
      while (true) {
        TopFieldDocs page =
            snapshot
                .searcher()
                .search(query, new TopFieldCollectorManager(sort, EXPORT_PAGE, last, EXPORT_PAGE));
        for (ScoreDoc hit : page.scoreDocs) {
          int group = Matches.groups(snapshot, question).of(hit.doc);
          if (group == 0 || found.matches.hits().firsts().document(group) == hit.doc)
            consumer.accept(articles.article(snapshot, hit, NO_MARKS, question.ui()));
        }
        if (page.scoreDocs.length < EXPORT_PAGE) return;
        last = (FieldDoc) page.scoreDocs[EXPORT_PAGE - 1];
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  @Override
  public Optional<ArticleView> article(String id, String query, Locale ui) {
    return read(snapshots::current, snapshot -> article(snapshot, id, query, ui));
  }

  @Override
  public Optional<List<Hit>> similar(String id, int size, Locale ui) {
    return read(snapshots::current, snapshot -> similar(snapshot, id, size, ui));
  }

  @Override
  public List<Suggestion> suggest(String typed, int size, Locale ui) {
    return read(snapshots::current, snapshot -> suggester.suggest(snapshot, typed, size, ui));
  }

  @Override
  public Stats stats() {
    return read(snapshots::current, IndexStats::of);
  }

  @Override
  public String generation() {
    try (Lease lease = snapshots.current()) {
      return lease.snapshot().generation();
    }
  }

  @Override
  public void close() {
    snapshots.close();
  }

  /** What is done with one snapshot. */
  private interface Reading<T> {
    T in(Snapshot snapshot) throws IOException;
  }

  /**
   * Reads one snapshot. When that fails because the generation is damaged, reads the one that takes
   * its place.
   */
  private <T> T read(Supplier<Lease> leases, Reading<T> reading) {
    try (Lease lease = leases.get()) {
      try {
        return reading.in(lease.snapshot());
      } catch (TooCostlyException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        if (!snapshots.replaceIfDamaged(lease.snapshot())) throw e;
        LOG.warn(
            "an answer from generation {} failed and is given again",
            lease.snapshot().generation(),
            e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    try (Lease lease = leases.get()) {
      return reading.in(lease.snapshot());
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private Optional<ArticleView> article(Snapshot snapshot, String id, String query, Locale ui)
      throws IOException {
    Optional<ScoreDoc> found = byId(snapshot, id);
    if (found.isEmpty()) return Optional.empty();
    Query marks = query.isBlank() ? NO_MARKS : marksIn(snapshot, query, found.get(), ui);
    return Optional.of(articles.article(snapshot, found.get(), marks, ui));
  }

  private Optional<List<Hit>> similar(Snapshot snapshot, String id, int size, Locale ui)
      throws IOException {
    Optional<ScoreDoc> found = byId(snapshot, id);
    if (found.isEmpty()) return Optional.empty();
    TopDocs alike =
        snapshot.searcher().search(like.query(snapshot, found.get().doc), Math.max(1, size));
    return Optional.of(articles.hits(snapshot, page(alike, size), NO_MARKS, 1, ui));
  }

  private List<Hit> hits(Snapshot snapshot, Found found, Question question) throws IOException {
    HitCollection.Hits all = found.matches.hits();
    ScoreDoc[] page = all.page().stream().limit(question.size()).toArray(ScoreDoc[]::new);
    List<Hit> read =
        articles.hits(snapshot, page, found.step.marks(), question.snippets(), question.ui());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < page.length; i++) {
      int duplicates = all.duplicates(snapshot.copies().of(page[i].doc));
      hits.add(read.get(i).withDuplicates(duplicates));
    }
    return hits;
  }

  /**
   * @param strictly how many matched the query as asked
   */
  private record Found(Step step, Matches matches, long strictly) {}

  /** Asks for all the words first, then for fewer, until enough is found. */
  private static Found find(
      Snapshot snapshot,
      Compilation compilation,
      Question question,
      FieldDoc after,
      Deadline deadline)
      throws IOException {
    Found found = null;
    for (Step step : compilation.steps()) {
      Matches matches = matches(snapshot, step, question, after);
      deadline.check();
      long articles = matches.hits().articles();
      found = new Found(step, matches, found == null ? articles : found.strictly);
      if (isEnough(step, articles, snapshot)) return found;
    }
    return found;
  }

  private static Matches matches(Snapshot snapshot, Step step, Question question, FieldDoc after)
      throws IOException {
    try {
      return Matches.find(snapshot, step.query(), question, after);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new TooCostlyException(
          "the query comes to over " + IndexSearcher.getMaxClauseCount() + " terms: ask for less");
    }
  }

  /** Enough is counted without filters: filtering must not change how a query is read. */
  private static boolean isEnough(Step step, long total, Snapshot snapshot) throws IOException {
    return total >= step.enough()
        || total > 0 && snapshot.searcher().count(step.query()) >= step.enough();
  }

  private Optional<Cursor> cursor(Question question, int fingerprint) {
    if (question.cursor().isEmpty()) return Optional.empty();
    Cursor cursor = Cursor.parse(question.cursor());
    if (cursor.question() != fingerprint) {
      throw new UnknownCursorException("the cursor belongs to another question", false);
    }
    return Optional.of(cursor);
  }

  /** The snapshot that a page was begun on or a question is pinned to, else the published one. */
  private Lease lease(Question question, Optional<Cursor> cursor) {
    if (cursor.isEmpty()) {
      return question.generation().isEmpty() ? snapshots.current() : lease(question.generation());
    }
    String begun = cursor.get().generation();
    return snapshots
        .generation(begun)
        .orElseThrow(
            () ->
                new UnknownCursorException("generation " + begun + " is gone: search again", true));
  }

  private Lease lease(String generation) {
    return snapshots
        .generation(generation)
        .orElseThrow(() -> new GenerationGoneException(generation));
  }

  private static Optional<String> next(
      Snapshot snapshot, List<FieldDoc> found, Question question, int fingerprint) {
    int size = question.size();
    if (size == 0 || found.size() <= size) return Optional.empty();
    FieldDoc last = found.get(size - 1);
    long key = Ordering.of(question.sort()).key(last);
    return Optional.of(new Cursor(snapshot.generation(), fingerprint, last.doc, key).text());
  }

  private static ScoreDoc[] page(TopDocs found, int size) {
    return Arrays.copyOf(found.scoreDocs, Math.min(size, found.scoreDocs.length));
  }

  private static Optional<ScoreDoc> byId(Snapshot snapshot, String id) throws IOException {
    TopDocs found = snapshot.searcher().search(new TermQuery(new Term(Fields.ID.name(), id)), 1);
    return Arrays.stream(found.scoreDocs).findFirst();
  }

  /** The marks of the strictest reading of a query that this article answers. */
  private Query marksIn(Snapshot snapshot, String query, ScoreDoc article, Locale ui)
      throws IOException {
    List<Step> steps = compiler.compile(query, snapshot, ui).steps();
    for (Step step : steps) {
      if (snapshot.searcher().explain(step.query(), article.doc).isMatch()) return step.marks();
    }
    return steps.getLast().marks();
  }
}
