package fr.vigie.index;

import fr.vigie.article.RawArticle;
import fr.vigie.index.documents.ArticleIndexing;
import fr.vigie.index.documents.SchemaFields;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.util.BytesRef;

/** The smallest indexing there is: id, hash, file and the text. */
class PlainIndexing implements ArticleIndexing {

  /** An article that holds this word can't be indexed. */
  static final String POISON = "inindexable";

  static final PlainIndexing FIRST = new PlainIndexing("schema-1");

  private final String fingerprint;

  /**
   * @param fingerprint changes when the schema does
   */
  PlainIndexing(String fingerprint) {
    this.fingerprint = fingerprint;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public Document document(RawArticle raw, String contentHash) {
    if (raw.text().contains(POISON)) throw new IllegalStateException("this text is too much");
    Document document = new Document();
    document.add(new StringField("id", raw.id(), Store.YES));
    document.add(new TextField("text", raw.text(), Store.YES));
    document.add(new BinaryDocValuesField("hash", new BytesRef(contentHash)));
    document.add(new SortedDocValuesField("file", new BytesRef(raw.file())));
    document.add(new StringField("file", raw.file(), Store.NO));
    return document;
  }

  @Override
  public IndexWriterConfig writerConfig() {
    return new IndexWriterConfig(new StandardAnalyzer());
  }

  @Override
  public SchemaFields fields() {
    Set<String> all = Set.of("id", "text", "hash", "file");
    return new SchemaFields(all, all, "file", List.of("text"));
  }

  @Override
  public String idField() {
    return "id";
  }

  @Override
  public String hashField() {
    return "hash";
  }

  @Override
  public String fileField() {
    return "file";
  }
}
