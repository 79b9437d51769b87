package fr.vigie.benchmarks;

import fr.vigie.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.FSDirectory;

/**
 * The floor: the index that somebody who knows Lucene would write for the same articles with its
 * French analyzer, facets, dates, and offsets for the snippets.
 */
final class FloorIndex {

  static final String ID = "id";
  static final String TITLE = "title";
  static final String BODY = "body";
  static final String COUNTRY = "country";
  static final String TOPIC = "topic";
  static final String LANG = "lang";
  static final String SOURCE = "source";
  static final String DAY = "day";
  static final String MONTH = "month";
  static final String CARD = "card";

  private static final FieldType WITH_OFFSETS = withOffsets();

  private FloorIndex() {}

  static Analyzer analyzer() {
    return new FrenchAnalyzer();
  }

  /** The fields of an article, of the same kinds as Vigie's. */
  static Document document(Article article) {
    Document document = new Document();
    document.add(new KeywordField(ID, article.raw().id(), Store.YES));
    document.add(new Field(TITLE, article.raw().title(), WITH_OFFSETS));
    document.add(new Field(BODY, article.raw().text(), WITH_OFFSETS));
    article.countries().forEach(code -> document.add(new KeywordField(COUNTRY, code, Store.NO)));
    article.topics().forEach(id -> document.add(new KeywordField(TOPIC, id, Store.NO)));
    document.add(new KeywordField(LANG, article.lang(), Store.NO));
    document.add(new KeywordField(SOURCE, article.source(), Store.NO));
    article.date().firstDay().ifPresent(day -> addDay(document, day));
    document.add(new StoredField(CARD, card(article)));
    return document;
  }

  /**
   * Writes articles from as many threads as there are cores and commits.
   *
   * @return nanoseconds spent
   */
  static long write(
      Path folder,
      Analyzer analyzer,
      List<Article> articles,
      Function<Article, Iterable<? extends IndexableField>> document)
      throws IOException {
    long start = System.nanoTime();
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      articles.parallelStream()
          .forEach(
              article -> {
                try {
                  writer.addDocument(document.apply(article));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      writer.commit();
    }
    return System.nanoTime() - start;
  }

  private static void addDay(Document document, LocalDate day) {
    document.add(new LongField(DAY, day.toEpochDay(), Store.NO));
    document.add(new NumericDocValuesField(MONTH, day.getYear() * 12L + day.getMonthValue() - 1));
  }

  private static String card(Article article) {
    return article.lang()
        + article.source()
        + article.date()
        + article.countries()
        + article.topics();
  }

  private static FieldType withOffsets() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
