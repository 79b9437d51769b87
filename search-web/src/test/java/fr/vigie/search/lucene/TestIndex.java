package fr.vigie.search.lucene;

import fr.vigie.analysis.Analysis;
import fr.vigie.article.Article;
import fr.vigie.article.Given;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.RawArticle;
import fr.vigie.index.documents.CopyGrouping;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.schema.ArticleCodec;
import fr.vigie.schema.ArticleDocument;
import fr.vigie.search.Engine;
import fr.vigie.search.Labels;
import fr.vigie.search.lucene.generations.Snapshots;
import fr.vigie.search.lucene.scoring.Ranking;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Puts articles into an index in memory and opens an engine over it. */
public final class TestIndex {

  /** Shared by all tests: it takes a moment to build and never changes. */
  public static final Analysis ANALYSIS = new Analysis(Lexicon.shipped());

  /** The only generation there is. */
  public static final String GENERATION = "000001-20261121T061500Z";

  private static final Labels LABELS = new Labels(ANALYSIS.lexicon());

  private TestIndex() {}

  /** Each article by itself, even when it is the same as another. */
  public static Engine of(List<Article> articles) {
    return of(articles, writer -> {});
  }

  /** With near copies grouped, as a job does it. */
  public static Engine grouped(List<Article> articles) {
    return of(articles, CopyGrouping::run);
  }

  private interface Completion {
    void complete(IndexWriter writer) throws IOException;
  }

  /** An index of the articles alone, without an engine. */
  public static Snapshot snapshot(List<Article> articles) throws IOException {
    return snapshot(directory(articles, writer -> {}));
  }

  private static Engine of(List<Article> articles, Completion completion) {
    return open(directory(articles, completion));
  }

  private static Directory directory(List<Article> articles, Completion completion) {
    Directory directory = new ByteBuffersDirectory();
    ArticleDocument documents = new ArticleDocument(ANALYSIS);
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig().setCodec(new ArticleCodec()))) {
      for (Article article : articles) writer.addDocument(documents.of(article, "hash"));
      completion.complete(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return directory;
  }

  /**
   * An index of documents that are no articles: of words between spaces, in several segments.
   *
   * @param segment so many documents end one
   */
  public static Directory segments(int documents, int segment, Supplier<Document> next)
      throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (int i = 0; i < documents; i++) {
        writer.addDocument(next.get());
        if (i % segment == 0) writer.commit();
      }
    }
    return directory;
  }

  public static Engine open(Directory directory) {
    try {
      return new LuceneEngine(
          new OneSnapshot(snapshot(directory)),
          ANALYSIS.lexicon(),
          LABELS,
          new LikeArticles(ANALYSIS),
          LuceneEngine.USUAL_LIMIT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Snapshot snapshot(Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    return new Snapshot(GENERATION, Instant.EPOCH, reader, ANALYSIS, LABELS, Ranking.DEFAULT);
  }

  /** A French article of a day. */
  public static Article french(
      String id, String title, String text, String date, String... countries) {
    return in("fr", id, title, text, date, countries);
  }

  /** An article in a language. */
  public static Article in(
      String language, String id, String title, String text, String date, String... countries) {
    RawArticle raw = new RawArticle(id, id, title, text, List.of(), Given.NOTHING);
    return new Article(
        raw,
        PublicationDate.of(date),
        language,
        "",
        List.of(countries),
        List.of(),
        List.of(),
        List.of());
  }

  private record OneSnapshot(Snapshot snapshot) implements Snapshots {
    @Override
    public Lease current() {
      snapshot.reader().incRef();
      return new Lease(snapshot);
    }

    @Override
    public Optional<Lease> generation(String name) {
      return name.equals(snapshot.generation()) ? Optional.of(current()) : Optional.empty();
    }

    @Override
    public boolean replaceIfDamaged(Snapshot suspect) {
      return false;
    }

    @Override
    public void close() {
      new Lease(snapshot).close();
    }
  }
}
