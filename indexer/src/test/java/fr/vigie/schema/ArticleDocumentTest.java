package fr.vigie.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.vigie.analysis.Analysis;
import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.Enriched;
import fr.vigie.enrichment.Enricher;
import fr.vigie.enrichment.subjects.LexiconMentions;
import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;

/** The terms of a document are those of its whole texts, whatever enrichment read of them. */
class ArticleDocumentTest {

  private static final String SENTENCE = "Le ministère japonais a commandé des missiles à l’OTAN. ";

  private final Analysis analysis = new Analysis(Lexicon.shipped());
  private final Enricher enricher = new Enricher(Clock.systemUTC(), new LexiconMentions(analysis));
  private final ArticleDocument documents = new ArticleDocument(analysis);

  @Test
  void anArticleHasTheTermsThatItsTextsHave() throws IOException {
    check("Un titre", SENTENCE.repeat(5));
  }

  @Test
  void aTextIsIndexedBeyondWhatEnrichmentReads() throws IOException {
    check("Missile ".repeat(500), SENTENCE.repeat(2_000));
  }

  @Test
  void anArticleMayHaveNoText() throws IOException {
    check("Un titre", "");
  }

  private void check(String title, String text) throws IOException {
    RawArticle raw = new RawArticle("1", "f", title, text, List.of(), Given.NOTHING);
    Enriched enriched = enricher.read(raw);
    Document read = documents.of(enriched, "");
    Document analyzed = documents.of(enriched.article(), "");
    for (String field : List.of(Fields.TITLE.name(), Fields.BODY.name())) {
      assertEquals(terms(analyzed, field), terms(read, field));
      assertEquals(analyzed.get(field), read.get(field));
    }
    assertFalse(!text.isEmpty() && terms(read, Fields.BODY.name()).isEmpty());
  }

  private static List<String> terms(Document document, String field) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = document.getField(field).tokenStream(null, null)) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      stream.reset();
      while (stream.incrementToken()) terms.add(term.getBytesRef().utf8ToString());
      stream.end();
    }
    return terms;
  }
}
