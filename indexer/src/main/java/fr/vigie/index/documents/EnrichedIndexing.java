package fr.vigie.index.documents;

import fr.vigie.analysis.Analysis;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.Enricher;
import fr.vigie.enrichment.subjects.LexiconMentions;
import fr.vigie.schema.ArticleCodec;
import fr.vigie.schema.ArticleDocument;
import fr.vigie.schema.Fields;
import fr.vigie.schema.Fingerprint;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;

/** Enriches articles and writes them into the schema's fields. */
public final class EnrichedIndexing implements ArticleIndexing {

  private final Enricher enricher;
  private final ArticleDocument documents;
  private final String fingerprint;

  public EnrichedIndexing(Analysis analysis, Clock clock) {
    this.enricher = new Enricher(clock, new LexiconMentions(analysis));
    this.documents = new ArticleDocument(analysis);
    this.fingerprint = Fingerprint.of(analysis);
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public Iterable<? extends IndexableField> document(RawArticle raw, String contentHash) {
    return documents.of(enricher.read(raw), contentHash);
  }

  @Override
  public void complete(IndexWriter writer) throws IOException {
    CopyGrouping.run(writer);
  }

  @Override
  public void complete(IndexWriter writer, Changes changes) throws IOException {
    CopyGrouping.run(writer, changes);
  }

  @Override
  public IndexWriterConfig writerConfig() {
    return new IndexWriterConfig().setCodec(new ArticleCodec());
  }

  @Override
  public SchemaFields fields() {
    return new SchemaFields(
        Fields.names(),
        Stream.of(
                Fields.ID,
                Fields.FILE,
                Fields.HASH,
                Fields.TITLE,
                Fields.BODY,
                Fields.LANG,
                Fields.CARD,
                Fields.DETAILS)
            .map(Fields.Field::name)
            .collect(Collectors.toSet()),
        Fields.LANG.name(),
        List.of(Fields.COUNTRY.name(), Fields.TOPIC.name(), Fields.LANG.name()));
  }

  @Override
  public String idField() {
    return Fields.ID.name();
  }

  @Override
  public String hashField() {
    return Fields.HASH.name();
  }

  @Override
  public String fileField() {
    return Fields.FILE.name();
  }
}
