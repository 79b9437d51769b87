package fr.vigie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.vigie.browser.Visitor.Device;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff do at the page, on each device: all of it works without JavaScript too. */
@ExtendWith(InBrowser.class)
class JourneysTest {

  @ParameterizedTest
  @EnumSource(Device.class)
  void searchNarrowReadAndComeBack(Device device, Visitor visitor) {
    Page page = visitor.at(device, "/");
    page.locator("#q").fill("OTAN Japon");
    page.locator(".search button").click();
    assertEquals("/?q=OTAN+Japon", visitor.path(page));
    assertThat(page.locator("mark").first()).isVisible();

    if (device == Device.PHONE) page.locator(".fold > summary").click();
    page.locator(".facet li a", withText("États-Unis")).first().click();
    assertThat(page.locator(".chips li")).hasCount(1);
    String narrowed = visitor.path(page);
    String heading = page.locator("h1").innerText().replaceFirst("en .*", "");

    page.locator(".hit h3 a:has(mark)").first().click();
    assertThat(page.locator(".whole h1 mark").first()).isVisible();
    page.locator(".back a").click();
    assertEquals(narrowed, visitor.path(page));
    page.reload();
    assertTrue(page.locator("h1").innerText().startsWith(heading.strip()));
    page.goBack();
    assertThat(page.locator(".whole")).isVisible();

    Page bookmarked = visitor.at(device, narrowed);
    assertTrue(bookmarked.locator("h1").innerText().startsWith(heading.strip()));
    bookmarked.locator(".chips li a").first().click();
    assertThat(bookmarked.locator(".chips")).hasCount(0);
    assertEquals("/?q=OTAN%20Japon", visitor.path(bookmarked));
  }

  @Test
  void severalValuesOfAFacetWidenIt(Visitor visitor) {
    Page page = visitor.at("/?q=OTAN&country=JP");
    int japan = total(page);
    page.locator(".facet li a", withText("Corée du Sud")).first().click();
    assertTrue(total(page) >= japan);
    assertThat(page.locator(".chips li:not(.clear)")).hasCount(2);
    page.locator(".chips .clear a").click();
    assertEquals("/?q=OTAN", visitor.path(page));
  }

  @Test
  void aBarNarrowsToExactlyWhatItCounts(Visitor visitor) {
    Page page = visitor.at(Device.WITHOUT_SCRIPT, "/?q=OTAN");
    Locator bar = page.locator(".bars a").last();
    String name = bar.getAttribute("aria-label");
    int counted = Integer.parseInt(name.replaceFirst(".*: ?", "").replaceAll("\\D", ""));
    page.navigate(visitor.home() + bar.getAttribute("href"));
    assertEquals(counted, total(page), name);
    assertThat(page.locator(".chips li")).hasCount(1);
    page.locator(".chips a").click();
    assertEquals("/?q=OTAN", visitor.path(page));
  }

  @Test
  void thePagesLeadToTheLastArticleOnceEach(Visitor visitor) {
    Page page = visitor.at(Device.WITHOUT_SCRIPT, "/?q=Japon&size=25");
    int total = total(page);
    Set<String> seen = new HashSet<>();
    while (true) {
      page.locator(".hit h3 a")
          .all()
          .forEach(hit -> assertTrue(seen.add(hit.getAttribute("href").replaceFirst("\\?.*", ""))));
      Locator next = page.locator("a.next");
      if (next.count() == 0) break;
      next.click();
    }
    assertEquals(total, seen.size());
  }

  @Test
  void whatFindsNothingSaysWhatWould(Visitor visitor) {
    Page page =
        visitor.at(Device.WITHOUT_SCRIPT, "/?q=%22Japon+Suisse%22&country=MC&from=1950&to=1951");
    assertEquals(0, total(page));
    Locator attempt = page.locator(".empty li a", withText("Japon"));
    String label = attempt.innerText();
    attempt.click();
    int promised = Integer.parseInt(label.replaceFirst(".*\\(", "").replaceAll("\\D", ""));
    assertEquals(promised, total(page), label);
  }

  @Test
  void theHelpsExamplesFindWhatTheySay(Visitor visitor) {
    Page page = visitor.at(Device.WITHOUT_SCRIPT, "/aide");
    List<Locator> rows = page.locator(".syntax tbody tr:has(a)").all();
    assertTrue(rows.size() >= 12, rows.size() + " examples");
    Locator source =
        page.locator(".syntax tbody tr", new Page.LocatorOptions().setHasText("source:"));
    int promised = number(source.locator("td").last());
    source.locator("a").click();
    assertEquals(promised, total(page));
  }

  @Test
  void countriesOverTimeLeadToTheirArticles(Visitor visitor) {
    Page page = visitor.at(Device.WITHOUT_SCRIPT, "/?q=OTAN");
    page.locator(".facet .more a[href*='/country/time']").click();
    Locator cell = page.locator(".time td a").first();
    int promised = number(cell);
    cell.click();
    assertEquals(promised, total(page));
  }

  @Test
  void aFacetIsSearchedWithAndWithoutScript(Visitor visitor) {
    Page plain = visitor.at(Device.WITHOUT_SCRIPT, "/facets/country?q=OTAN");
    plain.locator(".find input[type=search]").fill("etats");
    plain.locator(".find button").click();
    assertThat(plain.locator(".columns li")).hasCount(1);
    assertThat(plain.locator(".columns li a")).hasText("États-Unis");

    Page page = visitor.at("/");
    Locator facet = page.locator(".facet[data-find]").first();
    facet.locator("details.more > summary").click();
    facet.locator("input").fill("etats");
    assertThat(facet.locator("li:visible")).hasCount(1);

    page.navigate(visitor.home() + "/?country=FR");
    facet.locator("details.more > summary").click();
    facet.locator("input").fill("retirer");
    assertThat(facet.locator("li:visible")).hasCount(0);
    Locator topics =
        page.locator(".facet[data-find]", new Page.LocatorOptions().setHasText("Sujet"));
    topics.locator("details.more > summary").click();
    topics.locator("input").fill("zzzz");
    assertThat(topics.locator("h3:visible")).hasCount(0);
  }

  @Test
  void englishWordsAreTranslatedUnlessOneSaysNo(Visitor visitor) {
    Page page = visitor.at(Device.WITHOUT_SCRIPT, "/?q=weapons");
    int translated = total(page);
    assertThat(page.locator(".notes")).containsText("armes");
    page.locator(".notes a").click();
    assertEquals("/?q=weapons&expand=off", visitor.path(page));
    assertTrue(total(page) < translated);
    page.locator("#q").fill("weapon");
    page.locator(".search button").click();
    assertThat(page.locator(".chips a")).containsText("tels que tapés");
    page.locator(".chips a").click();
    assertEquals("/?q=weapon", visitor.path(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=essaim+drones+Brest",
        "/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/?q=%22%3E%3Cimg+src=x%3E"
      })
  void hostileTextIsText(String path, Visitor visitor) {
    Page page = visitor.at(Device.PHONE, path);
    assertThat(page.locator("main img, main script")).hasCount(0);
    boolean overflows =
        (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
    assertFalse(overflows, "the page is wider than the phone");
  }

  @Test
  void aHostileArticleIsText(Visitor visitor) {
    Page page = visitor.at(Device.PHONE, "/?q=essaim+drones+Brest");
    page.locator(".hit h3 a", withText("<script>")).first().click();
    assertThat(page.locator(".whole h1")).containsText("<script>alert('titre')</script>");
    assertThat(page.locator(".whole .text")).containsText("</mark><script>alert('texte')</script>");
    assertThat(page.locator("main script, main img, a[href^=javascript]")).hasCount(0);
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** How many articles the heading says. */
  private static int total(Page page) {
    Pattern heading = Pattern.compile("^([\\d\\s\u00a0\u202f]+)");
    var found = heading.matcher(page.locator("h1").innerText());
    assertTrue(found.find(), page.locator("h1").innerText());
    return Integer.parseInt(found.group(1).replaceAll("\\D", ""));
  }

  private static int number(Locator shown) {
    return Integer.parseInt(shown.innerText().replaceAll("\\D", ""));
  }
}
