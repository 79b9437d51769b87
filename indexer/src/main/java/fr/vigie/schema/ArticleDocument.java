package fr.vigie.schema;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.Mode;
import fr.vigie.analysis.RecordedTokens;
import fr.vigie.article.Article;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.Enriched;
import fr.vigie.enrichment.copies.CopySignature;
import java.time.LocalDate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Writes articles into the fields of the index. Safe for use by several threads. */
public final class ArticleDocument {

  private final Analysis analysis;

  public ArticleDocument(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * @param hash content hash of what the reader found
   */
  public Document of(Article article, String hash) {
    return of(Enriched.unread(article), hash);
  }

  /**
   * Takes the terms of its title and its text from what enrichment read, as far as that goes.
   *
   * @param hash content hash of what the reader found
   */
  public Document of(Enriched enriched, String hash) {
    Article article = enriched.article();
    Document document = new Document();
    document.add(new StringField(Fields.ID.name(), article.raw().id(), Store.YES));
    document.add(new SortedDocValuesField(Fields.FILE.name(), new BytesRef(article.raw().file())));
    document.add(new BinaryDocValuesField(Fields.HASH.name(), new BytesRef(hash)));
    document.add(text(Fields.TITLE, article.raw().title(), article.lang(), enriched.title()));
    document.add(text(Fields.BODY, article.raw().text(), article.lang(), enriched.text()));
    byte[] signature = CopySignature.of(article.raw()).bytes();
    document.add(new BinaryDocValuesField(Fields.SIGNATURE.name(), new BytesRef(signature)));
    document.add(new NumericDocValuesField(Fields.COPIES.name(), 0));
    addFacets(document, article);
    addDate(document, article);
    addZones(document, article, analysis.analyzer(article.lang(), Mode.INDEX));
    document.add(new StoredField(Fields.CARD.name(), StoredArticle.card(article)));
    document.add(new StoredField(Fields.DETAILS.name(), StoredArticle.details(article)));
    return document;
  }

  private AnalyzedField text(Fields.Field field, String text, String lang, RecordedTokens tokens) {
    return tokens.areOf(lang, text)
        ? AnalyzedField.recorded(field.name(), text, tokens)
        : AnalyzedField.stored(field.name(), text, analysis.analyzer(lang, Mode.INDEX));
  }

  private static void addZones(Document document, Article article, Analyzer analyzer) {
    for (Zone.Kind kind : Zone.Kind.values()) {
      String text = Zone.text(article.raw().zones(), kind);
      if (text.isEmpty()) continue;
      document.add(new StringField(Fields.ZONE.name(), kind.key(), Store.NO));
      document.add(AnalyzedField.searched(Fields.zoneText(kind), text, analyzer));
    }
  }

  private static void addFacets(Document document, Article article) {
    article
        .countries()
        .forEach(code -> document.add(new KeywordField(Fields.COUNTRY.name(), code, Store.NO)));
    article
        .topics()
        .forEach(id -> document.add(new KeywordField(Fields.TOPIC.name(), id, Store.NO)));
    article
        .provenance()
        .forEach(key -> document.add(new KeywordField(Fields.PROVENANCE.name(), key, Store.NO)));
    document.add(new KeywordField(Fields.LANG.name(), article.lang(), Store.NO));
    if (!article.source().isEmpty()) {
      document.add(new KeywordField(Fields.SOURCE.name(), article.source(), Store.NO));
    }
  }

  private static void addDate(Document document, Article article) {
    if (article.date().firstDay().isEmpty()) return;
    LocalDate first = article.date().firstDay().get();
    LocalDate last = article.date().lastDay().orElse(first);
    document.add(new LongField(Fields.FIRST_DAY.name(), first.toEpochDay(), Store.NO));
    document.add(new LongField(Fields.LAST_DAY.name(), last.toEpochDay(), Store.NO));
    document.add(
        new NumericDocValuesField(
            Fields.MONTH.name(), first.getYear() * 12L + first.getMonthValue() - 1));
  }
}
