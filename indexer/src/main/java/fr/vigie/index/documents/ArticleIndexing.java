package fr.vigie.index.documents;

import fr.vigie.article.RawArticle;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;

/**
 * How an article becomes a Lucene document. Called from several threads at once.
 *
 * <p>Every document carries three fields by which a job keeps its books: {@link #idField}, {@link
 * #hashField} and {@link #fileField}.
 */
public interface ArticleIndexing {

  /**
   * Names the schema, the analysis and the lexicon together: two that give different documents or
   * tokens have different fingerprints. Not empty.
   */
  String fingerprint();

  /**
   * Enriches the article and makes its document. An exception makes this one article a fault of the
   * job.
   *
   * @param contentHash to be stored in {@link #hashField}
   */
  Iterable<? extends IndexableField> document(RawArticle raw, String contentHash);

  /**
   * Writes what only all the articles together tell. Called once for each generation, with all its
   * articles in the writer, before it is committed.
   */
  default void complete(IndexWriter writer) throws IOException {}

  /**
   * Does what {@link #complete(IndexWriter)} does, with the same outcome, for a generation that has
   * few changes since another one that was completed.
   */
  default void complete(IndexWriter writer, Changes changes) throws IOException {
    complete(writer);
  }

  /**
   * What differs from a complete generation.
   *
   * @param before reads that generation
   * @param ids of the articles that came, changed or went, and perhaps of some that did not
   */
  record Changes(DirectoryReader before, Set<String> ids) {}

  /**
   * Analyzer, similarity, codec and merge policy. A new one at each call. The job sets open mode,
   * deletion policy, merge scheduler and buffer size itself.
   */
  IndexWriterConfig writerConfig();

  /** The fields of the documents, by which a generation is tried out before it is published. */
  SchemaFields fields();

  /** The field that holds {@link RawArticle#id()} as one indexed term. */
  String idField();

  /** The field that holds the content hash, as binary or sorted doc values. */
  String hashField();

  /** The field that holds {@link RawArticle#file()}, as sorted or binary doc values. */
  String fileField();
}
