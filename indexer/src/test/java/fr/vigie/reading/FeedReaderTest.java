package fr.vigie.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Given.StatedDate;
import fr.vigie.article.RawArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedReaderTest {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Le Phare</title><link>https://phare.example/</link><description>d</description><language>fr</language>
      <item><title>Des mines &amp; des marins</title><link>https://phare.example/1</link><guid isPermaLink="false">depeche-1</guid><author>cl@phare.example (Claire Lenoir)</author>
      <pubDate>Fri, 13 Dec 2024 23:30:00 +0900</pubDate><description>Résumé.</description>
      <content:encoded><![CDATA[<p>Le texte <b>entier</b>.</p><p>Sa suite.</p>]]></content:encoded></item>
      <item><title>Sans guid</title><link>https://phare.example/2</link><dc:date>2024-12-01</dc:date><dc:creator>Marc Lebel</dc:creator><description>Texte nu, sans balise.</description></item>
      <item><title>Ni guid ni lien</title><description>&lt;p&gt;Un d&eacute;but.&lt;/p&gt;</description></item>
      <item><link>https://phare.example/vide</link></item>
      </channel></rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Le Quai</title><id>urn:q</id><updated>2024-01-05T00:00:00Z</updated>
      <entry><id>urn:1</id><title type="html">La &lt;i&gt;Jeanne&lt;/i&gt; au port</title><link href="https://quai.example/1"/>
      <author><name>Anne Le Goff</name></author><published>2024-01-02T03:04:05+01:00</published><updated>2024-01-05T00:00:00Z</updated>
      <content type="html">&lt;p&gt;Le navire est rentré.&lt;/p&gt;</content></entry></feed>
      """;

  @TempDir Path folder;

  private Collected read(String xml) throws IOException {
    Files.writeString(folder.resolve("flux.xml"), xml);
    return Collected.from(folder);
  }

  @Test
  void anEntryIsNamedByItsGuidItsLinkOrItsNumber() throws IOException {
    Collected read = read(RSS);
    assertEquals(
        List.of("flux.xml#depeche-1", "flux.xml#https://phare.example/2", "flux.xml#3"),
        read.ids());
    assertEquals(List.of("flux.xml:9: neither title nor text"), read.faults);
  }

  @Test
  void theFullestTextIsTaken() throws IOException {
    List<RawArticle> articles = read(RSS).articles;
    assertEquals("Des mines & des marins", articles.getFirst().title());
    assertEquals("Le texte entier.\n\nSa suite.", articles.getFirst().text());
    assertEquals("Texte nu, sans balise.", articles.get(1).text());
    assertEquals("Un début.", articles.get(2).text());
  }

  /** Each sign that is escaped counts as an entity in the JDK, which may allow too few. */
  @Test
  void datesKeepTheirOwnTimeZoneHoweverMuchHtmlIsEscaped() throws IOException {
    String html = "&lt;p&gt;Une phrase.&lt;/p&gt;".repeat(60);
    String item = "<item><title>Un titre</title><description>%s</description></item>";
    String last = "<item><title>T</title><pubDate>Fri, 13 Dec 2024 05:30:00 +0900</pubDate></item>";
    Collected read =
        read(
            "<rss version='2.0'><channel><title>F</title>"
                + item.formatted(html).repeat(1_000)
                + last
                + "</channel></rss>");
    assertEquals(
        List.of(new StatedDate("Fri, 13 Dec 2024 05:30:00 +0900", "rss pubDate")),
        read.articles.getLast().given().dates());
  }

  /** As deep as a page may be, it is counted all the same. */
  @Test
  void theElementsOfADeepFeedAreCounted() throws IOException {
    String deep = "<a>".repeat(150) + "<b/>".repeat(1_000_001) + "</a>".repeat(150);
    assertEquals(
        List.of("flux.xml: holds more than 1000000 elements and attributes"),
        read("<rss version='2.0'><channel>" + deep + "</channel></rss>").faults);
  }

  @Test
  void datesKeepTheirOwnTimeZone() throws IOException {
    List<RawArticle> articles = read(RSS).articles;
    assertEquals(
        List.of(new StatedDate("Fri, 13 Dec 2024 23:30:00 +0900", "rss pubDate")),
        articles.getFirst().given().dates());
    assertEquals(
        List.of(new StatedDate("2024-12-01", "rss dc:date")), articles.get(1).given().dates());
    assertEquals(List.of(), articles.get(2).given().dates());
  }

  @Test
  void whatTheFeedStatesHoldsForItsEntries() throws IOException {
    RawArticle article = read(RSS).articles.getFirst();
    assertEquals("fr", article.given().lang());
    assertEquals("Le Phare", article.given().source());
    assertEquals("https://phare.example/1", article.given().url());
  }

  @Test
  void anEntryMayStateItsAuthor() throws IOException {
    List<String> names =
        read(RSS).articles.stream().map(article -> article.given().author().name()).toList();
    assertEquals(List.of("Claire Lenoir", "Marc Lebel", ""), names);
    assertEquals("Anne Le Goff", read(ATOM).only().given().author().name());
  }

  @Test
  void atomIsReadToo() throws IOException {
    RawArticle article = read(ATOM).only();
    assertEquals("flux.xml#urn:1", article.id());
    assertEquals("La Jeanne au port", article.title());
    assertEquals("Le navire est rentré.", article.text());
    assertEquals(
        List.of(new StatedDate("2024-01-02T03:04:05+01:00", "atom published")),
        article.given().dates());
  }
}
