package fr.vigie.schema;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's codec, with what is stored of articles compressed by DEFLATE in blocks of one or two
 * articles each. Lucene's own choices are LZ4, a third as large again, and DEFLATE in blocks twelve
 * times as long, each of which must be read for one article; docs/performance.md has the figures.
 * Found by its name, which the index holds.
 */
public final class ArticleCodec extends FilterCodec {

  private static final String NAME = "VigieArticles";

  /** Compressed in ten blocks, in bytes. */
  private static final int CHUNK = 40 << 10;

  private static final int MOST_ARTICLES = 1024;

  /** Chunks that are found at once, as in Lucene's own formats. */
  private static final int CHUNKS_IN_INDEX = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          NAME,
          Lucene90StoredFieldsFormat.BEST_COMPRESSION_MODE,
          CHUNK,
          MOST_ARTICLES,
          CHUNKS_IN_INDEX);

  /** For Lucene, which makes one for each index that names it. */
  public ArticleCodec() {
    super(NAME, new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
