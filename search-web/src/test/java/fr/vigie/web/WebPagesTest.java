package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.api.QuestionParameters;
import fr.vigie.search.Question;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {

  private static final String HOSTILE = "/documents/hostile%2F%3Cscript%3E%3F%26%22%27.html";
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aSearchShowsWhatItFound() {
    String html = browser.page("/?q=exercice");
    assertTrue(html.contains("<html lang=\"fr\">"));
    assertTrue(html.contains("<h1>6\u00a0articles"), html);
    assertTrue(html.contains("Compris comme"));
    assertTrue(html.contains("<mark>Exercice</mark> naval franco-japonais"));
    assertTrue(html.contains("<time datetime=\"2024-12-13\">13 décembre 2024</time>"));
    assertTrue(html.contains("<time datetime=\"2024-11\">novembre 2024</time>"));
    assertTrue(html.contains("1er janvier 2022"));
    assertTrue(html.contains("sans date"));
    assertTrue(html.contains("lang=\"ja\""), "foreign titles say their language");
    assertTrue(html.contains("2\u00a0copies"));
  }

  @Test
  void englishIsSpokenOnRequest() {
    String html = browser.page("/?q=exercice&ui=en");
    assertTrue(html.contains("<html lang=\"en\">"));
    assertTrue(html.contains("6 articles"));
    assertTrue(html.contains("13 December 2024"));
    assertTrue(html.contains("lang=\"fr\""));
    assertTrue(Browser.links(html).contains("/help"));
  }

  @Test
  void theFirstVisitShowsTheNewestAndSearchesThatFindSomething() {
    String html = browser.page("/");
    assertTrue(html.contains("Derniers articles"));
    assertTrue(html.indexOf("13 décembre 2024") < html.indexOf("novembre 2024"));
    assertTrue(Browser.links(html).contains("/?q=France"));
    assertTrue(Browser.links(html).contains("/?from=2024-12&to=2024-12&undated=exclude"));
  }

  @Test
  void everyLinkLeadsToAPage() {
    Deque<String> open =
        new ArrayDeque<>(
            List.of(
                link("/?q=exercice&size=2", "cursor="),
                "/?q=exercice&country=FR&country=JP&size=2",
                "/"));
    Set<String> seen = new HashSet<>(open);
    for (int read = 0; read < 500 && !open.isEmpty(); read++) {
      String path = open.pop();
      var response = browser.get(path);
      assertEquals(200, response.statusCode(), path);
      for (String link : Browser.links(response.body())) {
        if (link.startsWith("#") || link.startsWith("http")) continue;
        assertTrue(link.startsWith("/"), link);
        if (!link.startsWith("/documents/")) QuestionParameters.read(parameters(link));
        if (!link.matches("/(api|feed).*") && seen.add(link)) open.add(link);
      }
    }
    assertTrue(seen.size() > 500, "only " + seen.size() + " pages");
  }

  @Test
  void thePageAfterAnotherIsThereInTheOtherLanguageFromItsBeginning() {
    String second = link("/?q=exercice&size=2", "cursor=");
    String english = link(second, "ui=en");
    assertEquals("/?q=exercice&size=2&ui=en", english);
    assertTrue(browser.page(english).contains("<html lang=\"en\">"));
    assertTrue(link(second, "/documents/").contains("cursor="), "the way back is to the page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=exercice&country=FR&country=JP&topic=naval&lang=fr&source=R%26D&from=2019&to=2024&undated=exclude",
        "/?country=FR&undated=only",
        "/?q=x&from=2024-01"
      })
  void aChipRemovesExactlyOneFilter(String path) {
    Set<String> filters = filters(path);
    String html = browser.page(path);
    String chips = html.substring(html.indexOf("<ul class=\"chips\""), html.indexOf("</section>"));
    if (filters.size() > 1) chips = chips.substring(0, chips.indexOf("<li class=\"clear\">"));
    Set<String> removed = new HashSet<>();
    for (String link : Browser.links(chips)) {
      Set<String> gone = new HashSet<>(filters);
      gone.removeAll(filters(link));
      boolean period = gone.stream().allMatch(filter -> filter.matches("(from|to|undated)=.*"));
      assertTrue(gone.size() == 1 || period, link + " removes " + gone);
      removed.addAll(gone);
    }
    assertEquals(filters, removed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/?q=%22%20onfocus=%22alert(1)",
        "/?q=exercice",
        "/?source=%3Cscript%3E",
        "/?topic=%3Cscript%3E&%3Cscript%3E=1",
        HOSTILE,
        HOSTILE + "?q=%3Cscript%3E",
        "/documents/%3Cscript%3E",
        "/%3Cscript%3E",
        "/facets/%3Cscript%3E",
        "/?q=exercice&sort=oldest"
      })
  void hostileTextIsShownAsText(String path) {
    String html = browser.page(path);
    assertFalse(html.matches("(?s).*<script(?! src=\"/assets/).*"), html);
    assertFalse(html.contains("<img"), html);
    assertFalse(html.contains("href=\"javascript"), html);
    String names = html.replaceAll("=\"[^\"]*\"", "=");
    assertFalse(names.matches("(?s).*<[^>]*\\s(on[a-z]+|style)=.*"), names);
  }

  @Test
  void anArticleShowsItsTextItsEvidenceAndWhatIsAroundIt() {
    String html = browser.page("/documents/revue%2F2024%2Fexercice%231.txt?q=exercice&country=FR");
    assertTrue(
        html.contains("<mark id=\"m2\" tabindex=\"-1\">exercice</mark> a réuni huit cents marins."),
        html);
    assertTrue(html.contains("Commentaires <span class=\"count\">2</span>"));
    assertTrue(html.contains("règle\u00a0: <span lang=\"en\">demonym</span>"));
    assertTrue(html.contains("rel=\"noopener noreferrer nofollow\""));
    assertTrue(
        html.contains(
            "«\u00a0Exercice naval franco-japonais au large de Nouméa\u00a0»</bdi>, <bdi>Revue de la rade</bdi>, <bdi>13"));
    assertTrue(Browser.links(html).contains("/?q=exercice&country=FR"), "the way back");
  }

  @Test
  void onlyWebAddressesBecomeLinks() {
    assertFalse(browser.page(HOSTILE).contains("noopener"));
    assertTrue(browser.page(HOSTILE).contains("javascript:alert(1)</dd>"));
  }

  @ParameterizedTest
  @CsvSource({
    "/documents/nothing, 404",
    "/nowhere, 404",
    "/facets/colour, 404",
    "/?q=%zz, 400",
    "/?cursor=mine, 400",
    "/?cursor=gone, 410",
    "/documents/broken, 500",
    "/?country=Japon&size=1000&colour=red, 200"
  })
  void errorsAreAnsweredInTheSameStyle(String path, int status) throws java.io.IOException {
    var response = raw(path);
    assertEquals(String.valueOf(status), response.substring(9, 12), path);
    assertTrue(response.contains("class=\"brand\""), response);
    assertFalse(response.contains("Exception"), response);
  }

  @ParameterizedTest
  @CsvSource({
    "from=2024-03-05, depuis le 5 mars 2024, since 5 March 2024",
    "to=2024-03-01, jusqu’au 1er mars 2024, until 1 March 2024",
    "to=2024-04, jusqu’à avril 2024, until April 2024",
    "from=2024-03-05&to=2024-04-01, du 5 mars 2024 au 1er avril 2024, 5 March 2024 to 1 April 2024",
    "from=2023-10&to=2024, d’octobre 2023 à 2024, October 2023 to 2024",
    "from=2022&to=2024-03, de 2022 à mars 2024, 2022 to March 2024",
    "from=2024-08&to=2024-08, août 2024, August 2024"
  })
  void aPeriodIsSaidAsTheLanguageDoes(String period, String french, String english) {
    String html = browser.page("/?" + period);
    assertTrue(html.contains(">Période\u00a0: " + french + "<"), html);
    assertTrue(browser.page("/?ui=en&" + period).contains(">Period: " + english + "<"));
  }

  @Test
  void theOldestAreNotCalledTheLatest() {
    assertFalse(browser.page("/?sort=oldest").contains("Derniers articles"));
    assertTrue(browser.page("/?sort=newest").contains("Derniers articles"));
  }

  @Test
  void whatWasUnderstoodIsTypesetAsFrenchIs() {
    String html = browser.page("/?q=" + "%C2%AB%20mer%20%C2%BB%20:");
    assertTrue(html.contains("<span>les mots «\u00a0mer\u00a0»\u00a0:</span>"), html);
  }

  @ParameterizedTest
  @CsvSource({
    "cursor=gone, Relancer la recherche",
    "cursor=mine&generation=000009-20200101T000000Z, Relancer la recherche",
    "cursor=gone&ui=en, Start the search again"
  })
  void aPageThatIsNoMoreLeadsToTheFirstOfItsSearch(String gone, String said) {
    String html = browser.get("/?q=exercice&country=FR&size=2&" + gone).body();
    String search = "/?q=exercice&country=FR&size=2" + (gone.endsWith("en") ? "&ui=en" : "");
    assertTrue(html.contains(">" + said + "</a>"), html);
    assertTrue(Browser.links(html).contains(search), html);
    assertTrue(html.contains("value=\"exercice\""), "the box has the words");
    assertFalse(browser.get("/nowhere?q=exercice").body().contains("Relancer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/documents/nowhere", "/facets/nowhere"})
  void aPageThatCannotBeShownKeepsWhatWasTyped(String path) {
    String html = browser.get(path + "?q=exercice&country=FR").body();
    assertTrue(html.contains("value=\"exercice\""), html);
    assertTrue(html.contains("name=\"country\" value=\"FR\""), html);
  }

  @Test
  void anArticleWithoutTitleShowsItsOnlySentenceOnce() {
    try (ApiServer server = new ApiServer(Library.engine(), ServerSettings.local(0))) {
      String html = server.get("/?q=%22sans+titre%22").body();
      assertEquals(2, html.split("sans date &amp; &lt;sans&gt; source", -1).length, html);
      assertFalse(html.contains("class=\"snippet\""), html);
    }
  }

  @Test
  void anArticleThatIsNoMoreLeadsBackToItsSearch() {
    String html = browser.get("/documents/nowhere?q=exercice&country=FR").body();
    assertTrue(Browser.links(html).contains("/?q=exercice&country=FR"), html);
    assertTrue(html.contains("value=\"exercice\""), "the box has the words");
  }

  /** Each part of a citation has its own direction, and none turns the others around. */
  @Test
  void aTitleFromRightToLeftLeavesTheRestOfItsCitationInOrder() {
    String html = browser.page(HOSTILE);
    String citation = html.substring(html.indexOf("<p class=\"citation\""));
    assertTrue(citation.contains("><bdi>«"), citation);
    assertTrue(citation.contains("</bdi>, <bdi>"), citation);
  }

  @Test
  void whatIsIgnoredIsSaid() {
    String html = browser.page("/?q=exercice&country=Japon&from=hier");
    assertTrue(
        html.contains("Paramètre ignoré\u00a0: country (valeur «\u00a0Japon\u00a0»)."), html);
    assertTrue(html.contains("Paramètre ignoré\u00a0: from"));
    String reversed = browser.page("/?q=exercice&from=2025&to=2024");
    assertTrue(reversed.contains("Paramètre ignoré\u00a0: from"), reversed);
    assertTrue(reversed.contains("Paramètre ignoré\u00a0: to"), reversed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=exercice&q=mer", "q=exercice&from=2024&from=2023"})
  void whatIsReadInPartIsNotCalledIgnored(String query) {
    String html = browser.page("/?" + query);
    assertTrue(html.contains("Paramètre lu en partie\u00a0: "), html);
    assertFalse(html.contains("Paramètre ignoré"), html);
  }

  @Test
  void allThatIsShownAsAFilterIsTakenAwayAtOnce() {
    String html =
        browser.page("/?q=exercice&country=FR&from=2024&collapse=off&expand=off&sort=newest");
    assertTrue(html.contains("<a href=\"/?q=exercice&amp;sort=newest\">Tout retirer</a>"), html);
  }

  @Test
  void aQueryThatIsTooLongIsReadInPart() {
    String html = browser.page("/?q=" + "mot".repeat(1_000));
    assertTrue(html.contains("Paramètre lu en partie\u00a0: q"), html);
    assertFalse(html.contains("Paramètre ignoré"), html);
  }

  @Test
  void pagesAreSmallAllowNothingInlineAndAreNotSentTwice() {
    var response = browser.get("/?q=exercice");
    assertTrue(response.body().length() < 30_000, response.body().length() + " bytes");
    assertTrue(
        response
            .headers()
            .firstValue("Content-Security-Policy")
            .orElse("")
            .contains("default-src 'none'"));
    String tag = response.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, browser.get("/?q=exercice", "If-None-Match", tag).statusCode());
    assertEquals(200, browser.get("/?q=mer", "If-None-Match", tag).statusCode());
  }

  @Test
  void assetsMayBeKeptForEver() {
    String html = browser.page("/");
    String style = html.replaceAll("(?s).*href=\"(/assets/[^\"]*\\.css)\".*", "$1");
    var response = browser.get(style);
    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    assertEquals(404, browser.get("/assets/vigie.css").statusCode());
  }

  @Test
  void browsersCanAddVigie() {
    var response = browser.get("/opensearch.xml");
    assertTrue(response.body().contains("http://127.0.0.1:"));
    assertTrue(response.body().contains("/?q={searchTerms}"));
  }

  @Test
  void theHelpIsThereInBothLanguages() {
    assertTrue(browser.page("/aide").contains("japon PROCHE/5 missile"));
    assertTrue(browser.page("/help").contains("japan NEAR/5 missile"));
  }

  /** The first link of a page whose address holds something. */
  private static String link(String path, String part) {
    return Browser.links(browser.page(path)).stream()
        .filter(link -> link.contains(part))
        .findFirst()
        .orElseThrow();
  }

  private static String raw(String path) throws java.io.IOException {
    try (var socket = new java.net.Socket("127.0.0.1", browser.port())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Set<String> filters(String path) {
    Question question = QuestionParameters.lenient(parameters(path)).question();
    Set<String> filters = new HashSet<>();
    for (String pair : QuestionParameters.query(question).split("&")) {
      if (!pair.startsWith("q=") && !pair.isEmpty()) filters.add(pair);
    }
    return filters;
  }

  private static Map<String, List<String>> parameters(String path) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    String query = URI.create(path).getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      String[] sides = pair.split("=", 2);
      String value = URLDecoder.decode(sides[1], StandardCharsets.UTF_8);
      parameters.computeIfAbsent(sides[0], name -> new ArrayList<>()).add(value);
    }
    return parameters;
  }
}
