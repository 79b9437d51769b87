package fr.vigie.search.lucene;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.search.Answer;
import fr.vigie.search.ArticleView;
import fr.vigie.search.Engine;
import fr.vigie.search.Explanation;
import fr.vigie.search.Facets;
import fr.vigie.search.Hit;
import fr.vigie.search.Labels;
import fr.vigie.search.Question;
import fr.vigie.search.Stats;
import fr.vigie.search.lucene.compilation.Compilation;
import fr.vigie.search.lucene.compilation.Deferred;
import fr.vigie.search.lucene.compilation.QueryCompiler;
import fr.vigie.search.lucene.facets.CopyGroups;
import fr.vigie.search.lucene.generations.SnapshotReads;
import fr.vigie.search.lucene.generations.Snapshots;
import fr.vigie.search.lucene.hits.AllHits;
import fr.vigie.search.lucene.hits.Cursor;
import fr.vigie.search.lucene.hits.Found;
import fr.vigie.search.lucene.hits.Matches;
import fr.vigie.search.lucene.hits.Ordering;
import fr.vigie.search.lucene.limits.Deadline;
import fr.vigie.search.lucene.limits.Turns;
import fr.vigie.search.lucene.marks.Marks;
import fr.vigie.search.lucene.snapshot.IndexStats;
import fr.vigie.search.lucene.snapshot.RecentAnswers;
import fr.vigie.search.lucene.snapshot.Snapshot;
import fr.vigie.search.lucene.suggestions.DidYouMean;
import fr.vigie.search.lucene.suggestions.Suggester;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.IOFunction;

/** The engine over the embedded index. */
final class LuceneEngine implements Engine {

  /** How long a search may take when nobody says otherwise. */
  static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

  private final Snapshots snapshots;
  private final SnapshotReads reads;
  private final QueryCompiler compiler;
  private final ArticleReader articles;
  private final ArticleLookup lookup;
  private final Exporter exporter;
  private final Deferred<Suggester> suggester;
  private final DidYouMean didYouMean;
  private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors());
  private final Duration limit;

  /**
   * @param snapshots closed with this engine
   * @param limit how long a search may take
   */
  LuceneEngine(
      Snapshots snapshots, Lexicon lexicon, Labels labels, LikeArticles like, Duration limit) {
    this.limit = limit;
    this.snapshots = snapshots;
    this.reads = new SnapshotReads(snapshots);
    this.compiler = new QueryCompiler(lexicon);
    this.articles = new ArticleReader(labels);
    this.lookup = new ArticleLookup(compiler, articles, like);
    this.exporter = new Exporter(turns);
    this.suggester = new Deferred<>(() -> new Suggester(lexicon));
    this.didYouMean = new DidYouMean(lexicon, compiler);
  }

  @Override
  public Answer search(Question question) {
    long start = System.nanoTime();
    Optional<Cursor> cursor = cursor(question);
    return reads.asked(
        question,
        cursor,
        snapshot -> {
          RecentAnswers recent = snapshot.recentAnswers();
          Optional<Answer> known = recent.get(question, start);
          if (known.isPresent()) return known.get();
          return recent.keep(question, answer(snapshot, question, cursor, start));
        });
  }

  private Answer answer(Snapshot snapshot, Question question, Optional<Cursor> cursor, long start)
      throws IOException {
    try (Deadline deadline = Deadline.in(limit, turns)) {
      return answer(snapshot, question, cursor, start, deadline);
    }
  }

  private Answer answer(
      Snapshot snapshot, Question question, Optional<Cursor> cursor, long start, Deadline deadline)
      throws IOException {
    Compilation compilation = compiler.compile(question, snapshot);
    FieldDoc after = cursor.map(c -> c.after(Ordering.of(question.sort()))).orElse(null);
    Found found = Found.find(snapshot, compilation, question, after, deadline);
    Matches matches = found.matches();
    Facets facets =
        snapshot
            .facetCounts()
            .count(matches.all(), matches.sideways(), question, Matches.groups(snapshot, question));
    List<Hit> hits = hits(snapshot, found, question, deadline);
    Optional<String> suggestion =
        didYouMean.suggest(question, snapshot, found.strictly(), deadline);
    deadline.check();
    return new Answer(
        question.text(),
        compilation.interpreted(),
        compilation.notes(found.step(), found.strictly()),
        compilation.expanded(),
        matches.hits().total(),
        matches.hits().articles(),
        (System.nanoTime() - start) / 1_000,
        snapshot.generation(),
        hits,
        facets,
        suggestion,
        next(snapshot, matches.hits().page(), question));
  }

  @Override
  public List<Explanation> explain(Question question, Answer answer) {
    return reads.generation(
        answer.generation(), snapshot -> explanations(snapshot, question, answer));
  }

  private List<Explanation> explanations(Snapshot snapshot, Question question, Answer answer)
      throws IOException {
    Query query;
    try (Deadline deadline = Deadline.in(limit, turns)) {
      query = first(snapshot, question, deadline).step().query();
    }
    List<Explanation> explanations = new ArrayList<>();
    for (Hit hit : answer.hits()) {
      int document = ArticleLookup.byId(snapshot, hit.id()).orElseThrow().doc;
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
  public void exportHits(Question question, Sink<Hit> sink) {
    export(question, snapshot -> hit -> articles.hit(snapshot, hit, question.ui()), sink);
  }

  @Override
  public void exportArticles(Question question, Sink<ArticleView> sink) {
    export(
        question,
        snapshot -> hit -> articles.article(snapshot, hit, Marks.NONE, question.ui()),
        sink);
  }

  private <T> void export(
      Question question, Function<Snapshot, IOFunction<ScoreDoc, T>> reading, Sink<T> sink) {
    try (Snapshots.Lease lease = reads.lease(question)) {
      Snapshot snapshot = lease.snapshot();
      exporter.export(() -> allHits(snapshot, question), reading.apply(snapshot), sink);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** To be found by an export, in its turn. */
  private AllHits allHits(Snapshot snapshot, Question question) throws IOException {
    try (Deadline deadline = Deadline.inTurn(limit, turns)) {
      return new AllHits(snapshot, question, first(snapshot, question, deadline));
    }
  }

  /** What a question finds, whatever page of it is asked for. */
  private Found first(Snapshot snapshot, Question question, Deadline deadline) throws IOException {
    Compilation compilation = compiler.compile(question, snapshot);
    return Found.find(snapshot, compilation, question.withPage(0, ""), null, deadline);
  }

  @Override
  public Optional<ArticleView> article(String id, Question marked) {
    return reads.published(
        snapshot -> {
          try (Deadline deadline = Deadline.in(limit, turns)) {
            return lookup.article(snapshot, id, marked, deadline);
          }
        });
  }

  @Override
  public Optional<List<Hit>> similar(String id, int size, Locale ui) {
    return reads.published(snapshot -> lookup.similar(snapshot, id, size, ui));
  }

  @Override
  public List<Suggestion> suggest(String typed, int size, Locale ui) {
    return reads.published(snapshot -> suggester.get().suggest(snapshot, typed, size, ui));
  }

  @Override
  public Stats stats() {
    return reads.published(IndexStats::of);
  }

  @Override
  public String generation() {
    return reads.published(Snapshot::generation);
  }

  @Override
  public void close() {
    snapshots.close();
  }

  private List<Hit> hits(Snapshot snapshot, Found found, Question question, Deadline deadline)
      throws IOException {
    Matches matches = found.matches();
    CopyGroups groups = Matches.groups(snapshot, question);
    ScoreDoc[] page =
        matches.hits().page().stream().limit(question.size()).toArray(ScoreDoc[]::new);
    List<Hit> read =
        articles.hits(
            snapshot, page, found.step().marks(), question.snippets(), question.ui(), deadline);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < page.length; i++) {
      hits.add(read.get(i).withDuplicates(matches.duplicates(page[i].doc, groups)));
    }
    return hits;
  }

  private static Optional<Cursor> cursor(Question question) {
    if (question.cursor().isEmpty()) return Optional.empty();
    Cursor cursor = Cursor.parse(question.cursor());
    if (cursor.question() != question.fingerprint()) {
      throw new UnknownCursorException("the cursor belongs to another question", false);
    }
    return Optional.of(cursor);
  }

  private static Optional<String> next(Snapshot snapshot, List<FieldDoc> found, Question question) {
    int size = question.size();
    if (size == 0 || found.size() <= size) return Optional.empty();
    FieldDoc last = found.get(size - 1);
    long key = Ordering.of(question.sort()).key(last);
    return Optional.of(
        new Cursor(snapshot.generation(), question.fingerprint(), last.doc, key).text());
  }
}
