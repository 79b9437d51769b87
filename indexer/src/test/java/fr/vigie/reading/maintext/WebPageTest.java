package fr.vigie.reading.maintext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.vigie.article.Given;
import fr.vigie.article.Zone;
import fr.vigie.reading.bounds.Patience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPageTest {

  private final WebPage pages = new WebPage(Markers.load());

  @TestFactory
  Stream<DynamicTest> aPageGivesItsArticleAndItsFacts() throws Exception {
    return Fixtures.files("pages", ".html").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> readsAsExpected(file)));
  }

  /** Title, own text and facts exactly; of the zones, those named. */
  private void readsAsExpected(Path file) throws Exception {
    Path expectedFile = Path.of(file.toString().replace(".html", ".expected"));
    List<String> expected = Files.readAllLines(expectedFile);
    WebPage.Page page = pages.read(Files.readString(file), Patience.ENDLESS);
    List<String> lines = Annotated.lines(page.main());
    assertEquals(told(expected, "TITLE|", "OWN|"), told(lines, "TITLE|", "OWN|"));
    assertEquals(
        told(expected, "url|", "lang|", "source|", "author|", "date|"),
        String.join("\n", facts(page.given())));
    for (String line : expected)
      assertTrue(isFact(line) || lines.contains(line), () -> line + " not in " + lines);
  }

  private static boolean isFact(String line) {
    return Character.isLowerCase(line.charAt(0));
  }

  private static String told(List<String> lines, String... starts) {
    return String.join(
        "\n", lines.stream().filter(line -> Stream.of(starts).anyMatch(line::startsWith)).toList());
  }

  private static List<String> facts(Given given) {
    List<String> facts = new ArrayList<>();
    if (!given.url().isEmpty()) facts.add("url| " + given.url());
    if (!given.lang().isEmpty()) facts.add("lang| " + given.lang());
    if (!given.source().isEmpty()) facts.add("source| " + given.source());
    if (!given.author().name().isEmpty())
      facts.add("author| " + given.author().rule() + " = " + given.author().name());
    for (Given.StatedDate date : given.dates())
      facts.add("date| " + date.rule() + " = " + date.value());
    return facts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <meta name="author" content="Par Claire Lenoir"> | Claire Lenoir
          <meta property="article:author" content="https://reseau.example/lenoir"> |
          <meta name="author" content="admin"><meta name="DC.creator" content="Marc Lebel"> | Marc Lebel
          <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Claire Lenoir"}}</script> | Claire Lenoir
          <script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"A. Roy"},"B. Ney"]}</script> | A. Roy, B. Ney
          <meta name="author" content="redaction@presse.example"> |
          """)
  void thePagesMetadataMayStateAnAuthor(String head, String expected) {
    String page = "<html><head>" + head + "</head><body><p>Le texte.</p></body></html>";
    String author = pages.read(page, Patience.ENDLESS).given().author().name();
    assertEquals(expected == null ? "" : expected, author);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>Mis à jour le <time datetime="2024-12-15">15</time></p><p>Publié le <time datetime="2024-12-13">13</time></p> | 2024-12-13
          <time class="updated" datetime="2024-12-15">15</time><time class="entry-date" datetime="2024-12-13">13</time> | 2024-12-13
          <time class="entry-date published updated" datetime="2024-12-13">13</time> | 2024-12-13
          <time datetime="PT3M">3 min</time><time datetime="2024-12-13">13</time> | 2024-12-13
          <time datetime="10:12">10 h 12</time> |
          <p>Mis à jour le <time datetime="2024-12-15">15</time></p> |
          """)
  void aTimeOfPublicationIsNoOther(String times, String expected) {
    assertEquals(expected, date("<body><h1>Le port a deux quais</h1>" + times + "<p>Le texte."));
  }

  @Test
  void ofSeveralArticlesDescribedTheOneWithThePagesTitleCounts() {
    String other = "{'@type':'NewsArticle','headline':'Une autre','datePublished':'2020-01-01'}";
    String own =
        "{'@type':'NewsArticle','headline':'Le port a deux quais','datePublished':'2024-12-13'}";
    String page =
        "<head><title>Le port a deux quais - Le Phare</title><script type='application/ld+json'>[%s]</script></head><p>Le texte.";
    assertEquals("2024-12-13", date(page.formatted((other + "," + own).replace('\'', '"'))));
    assertEquals("2020-01-01", date(page.formatted((other + "," + other).replace('\'', '"'))));
  }

  private String date(String page) {
    List<Given.StatedDate> dates = pages.read(page, Patience.ENDLESS).given().dates();
    return dates.isEmpty() ? null : dates.getFirst().value();
  }

  @Test
  void theNameOfTheSiteIsNoTitle() {
    String page =
        "<head><title>Le Phare</title><meta property='og:site_name' content='Le Phare'>"
            + "<meta property='og:title' content='Le port a deux quais | Le Phare'></head>"
            + "<body><h1>Le Phare</h1><h2>Le port a deux quais</h2><p>Le texte.</p></body>";
    MainText main = pages.read(page, Patience.ENDLESS).main();
    assertEquals("Le port a deux quais", main.title());
    assertEquals("Le texte.", main.text());
  }

  @Test
  void aRelativeAddressCountsFromThePagesBase() {
    String page =
        "<head><base href='https://phare.example/a/'><link rel='canonical' href='../b.html'></head><p>Le texte.";
    assertEquals("https://phare.example/b.html", pages.read(page, Patience.ENDLESS).given().url());
  }

  @Test
  void aPieceOfHtmlKeepsTheTitleItCameWith() {
    MainText main =
        pages
            .read(
                "Titre donné", "<p>Un <b>mot</b> gras.</p><p>Un&nbsp;autre.</p>", Patience.ENDLESS)
            .main();
    assertEquals("Titre donné", main.title());
    assertEquals("Un mot gras.\n\nUn\u00a0autre.", main.text());
  }

  @Test
  void aZoneIsCutThoughItIsOneLine() {
    String html =
        "<p>Une phrase.</p><div class='comments'><p>a" + "😀".repeat(150_000) + "</p></div>";
    List<Zone> zones = pages.read(html, Patience.ENDLESS).main().zones();
    assertEquals(199_999, zones.getFirst().text().length());
  }

  @Test
  void deepNestingIsReadAllTheSame() {
    String html = "<div>".repeat(50_000) + "<p>Au fond, une phrase tout de même.</p>";
    assertEquals(
        "Au fond, une phrase tout de même.", pages.read(html, Patience.ENDLESS).main().text());
  }

  @Test
  void manyLineBreaksAreReadInTime() {
    long start = System.nanoTime();
    pages.read("<p>" + "mot<br>".repeat(100_000), Patience.ENDLESS);
    assertTrue(System.nanoTime() - start < 20_000_000_000L);
  }
}
