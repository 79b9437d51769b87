package fr.vigie.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.vigie.analysis.Analysis;
import fr.vigie.article.Article;
import fr.vigie.article.Finding;
import fr.vigie.article.Given;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.Enricher;
import fr.vigie.enrichment.subjects.LexiconMentions;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.reading.Collected;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What is stored of an article is shown as it was found, though its own words are stored once. */
class StoredArticleTest {

  private static final Path CORPUS = Path.of(System.getProperty("vigie.corpus", "src-test-corpus"));

  @Test
  void everyFindingOfTheCorpusComesBackAsItWas() {
    Enricher enricher =
        new Enricher(Clock.systemUTC(), new LexiconMentions(new Analysis(Lexicon.shipped())));
    List<RawArticle> articles = Collected.from(CORPUS).articles;
    assertFalse(articles.isEmpty(), "no article in " + CORPUS);
    for (RawArticle raw : articles) assertComesBack(enricher.enrich(raw));
  }

  @Test
  void evidenceThatIsNotInTheTextsIsKept() {
    Zone credit = new Zone(Zone.Kind.CREDIT, "AFP");
    RawArticle raw = new RawArticle("a", "a", "Titre", "Un texte", List.of(credit), Given.NOTHING);
    String longText = "mot ".repeat(100);
    assertComesBack(
        article(
            raw,
            Finding.stated("source", "AFP", "metadata", "AFP, Paris"),
            new Finding("date", "2024", Finding.Place.TEXT, 3, 400, "rule", "2024"),
            new Finding("country", "FR", Finding.Place.TITLE, 0, 5, "rule", "France"),
            Finding.in(Finding.Place.ZONES, "AFP", 0, 3, "source", "AFP", "credit")));
    assertComesBack(
        article(
            new RawArticle("a", "a", "", longText, List.of(), Given.NOTHING),
            Finding.in(Finding.Place.TEXT, longText, 0, 300, "language", "fr", "rule")));
  }

  private static Article article(RawArticle raw, Finding... evidence) {
    return new Article(
        raw,
        PublicationDate.of("2024"),
        "fr",
        "",
        List.of("FR"),
        List.of(),
        List.of("machine"),
        List.of(evidence));
  }

  private static void assertComesBack(Article article) {
    StoredArticle.Details read =
        StoredArticle.details(
            new BytesRef(StoredArticle.details(article)),
            article.raw().title(),
            article.raw().text());
    assertEquals(article.evidence(), read.evidence(), article.raw().id());
    assertEquals(article.raw().zones(), read.zones(), article.raw().id());
    assertEquals(
        StoredArticle.Card.of(article),
        StoredArticle.card(new BytesRef(StoredArticle.card(article))));
  }
}
