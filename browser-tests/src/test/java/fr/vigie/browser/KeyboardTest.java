package fr.vigie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.MouseButton;
import fr.vigie.browser.Visitor.Device;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page by keyboard alone, and what JavaScript adds to it. */
@ExtendWith(InBrowser.class)
class KeyboardTest {

  @Test
  void aSlashGoesToTheSearchUnlessSwitchedOff(Visitor visitor) {
    Page page = visitor.at("/aide");
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    assertThat(page.locator("#q")).hasValue("");
    page.locator(".shortcut input").uncheck();
    page.locator("h1").click();
    page.keyboard().press("/");
    assertThat(page.locator("#q")).not().isFocused();
  }

  @Test
  void completionIsChosenWithArrows(Visitor visitor) {
    Page page = visitor.at("/");
    Locator box = page.locator("#q");
    box.pressSequentially("jap");
    assertThat(page.locator("[role=option]").first()).isVisible();
    assertThat(box).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    Locator chosen = page.locator("[role=option][aria-selected=true]");
    assertThat(chosen).hasCount(1);
    assertEquals(chosen.getAttribute("id"), box.getAttribute("aria-activedescendant"));
    String text = chosen.innerText();
    assertThat(box).hasValue(text);
    page.keyboard().press("Escape");
    assertThat(box).hasValue("jap");
    assertThat(box).hasAttribute("aria-expanded", "false");
    box.pressSequentially("o");
    assertThat(page.locator("[role=option]").first()).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("?q="));
    assertThat(page.locator("h1")).isVisible();
  }

  /** Choosing ends asking: what is chosen stays so, and what was counted is not said any more. */
  @Test
  void aLateAnswerDoesNotTakeTheChoiceAway(Visitor visitor) {
    Page page = visitor.at("/");
    Locator box = page.locator("#q");
    box.pressSequentially("ja");
    assertThat(page.locator("[role=option]").first()).isVisible();
    page.evaluate(
        """
        () => {
          const real = window.fetch;
          window.fetch = (url, { signal }) => new Promise((answered, refused) => {
            signal.addEventListener('abort', () => refused(signal.reason));
            window.late = () => real(url).then(answered);
          });
        }
        """);
    box.pressSequentially("p");
    page.keyboard().press("ArrowDown");
    Locator chosen = page.locator("[role=option][aria-selected=true]");
    assertThat(chosen).hasCount(1);
    page.evaluate("late().then(() => new Promise(done => setTimeout(done, 200)))");
    assertThat(chosen).hasCount(1);
    page.keyboard().press("Escape");
    assertThat(box).hasValue("jap");
    assertThat(page.locator(".box [role=status]")).isEmpty();
  }

  @Test
  void suggestionsAreCountedAsTheLanguageDoes(Visitor visitor) {
    Page page = visitor.at("/");
    page.route("**/suggest?*", route -> route.fulfill(suggestions("{\"text\":\"Japon\"}")));
    page.locator("#q").pressSequentially("ja");
    assertThat(page.locator(".box [role=status]")).hasText("1 suggestion");
  }

  @Test
  void completionIsOverOnceTheSearchIsSent(Visitor visitor) {
    Page page = visitor.at("/");
    page.locator("#q").pressSequentially("jap");
    Locator first = page.locator("[role=option]").first();
    assertThat(first).isVisible();
    first.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    assertEquals("/", visitor.path(page), "the context menu searches nothing");
    page.locator("#q").fill("japo");
    assertThat(first).isVisible();
    page.evaluate("() => { document.querySelector('.search').onsubmit = () => false; }");
    page.keyboard().press("Enter");
    assertThat(first).isHidden();
    assertEquals("/", visitor.path(page), "still there, with the list closed");
  }

  @Test
  void theChosenSuggestionIsSeenInForcedColours(Visitor visitor) {
    Page page = visitor.at("/");
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertThat(firstChosen(page)).hasCSS("outline-style", "solid");
  }

  @Test
  void theChosenSuggestionStandsOut(Visitor visitor) {
    Page page = visitor.at("/");
    String background = "e => getComputedStyle(e).backgroundColor";
    String ofButton = (String) page.locator(".search button").evaluate(background);
    assertThat(firstChosen(page)).hasCSS("background-color", ofButton);
  }

  private static Locator firstChosen(Page page) {
    page.locator("#q").pressSequentially("jap");
    assertThat(page.locator("[role=option]").first()).isVisible();
    page.keyboard().press("ArrowDown");
    return page.locator("[role=option][aria-selected=true]");
  }

  private static Route.FulfillOptions suggestions(String texts) {
    return new Route.FulfillOptions()
        .setContentType("application/json")
        .setBody("{\"suggestions\":[" + texts + "]}");
  }

  @Test
  void everythingIsReachedInTheOrderOfThePage(Visitor visitor) {
    Page page = visitor.at("/?q=OTAN+Japon&size=10");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main")).isFocused();
    int reached = 0;
    for (int i = 0; i < 90; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("document.activeElement.matches('.hit h3 a')")) reached++;
      String outline =
          (String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
      assertEquals("solid", outline, "focus is seen");
    }
    assertTrue(reached > 0, "no hit was reached");
  }

  @Test
  void oneGoesFromMarkToMark(Visitor visitor) {
    Page page = visitor.at("/?q=OTAN+Japon");
    page.locator(".hit h3 a").first().press("Enter");
    int marks = page.locator(".whole mark").count();
    assertTrue(marks > 2);
    Locator next = page.locator(".marks button").last();
    next.press("Enter");
    assertThat(page.locator(".marks .place")).hasText("1 sur " + marks);
    assertThat(page.locator("#m1")).hasClass("current");
    next.press("Enter");
    assertThat(page.locator("#m2")).hasClass("current");
    page.locator(".marks button").first().press("Enter");
    page.locator(".marks button").first().press("Enter");
    assertThat(page.locator("#m" + marks)).hasClass("current");
    assertThat(page.locator("#m" + marks)).isInViewport();
  }

  /** Whoever clicks again and again does so in the same place, also on a phone. */
  @ParameterizedTest
  @EnumSource(
      value = Device.class,
      names = {"DESKTOP", "PHONE"})
  void theButtonsFromMarkToMarkStayWhereTheyAre(Device device, Visitor visitor) {
    Page page = visitor.at(device, "/?q=OTAN+Japon" + Visitor.FIRST_HIT);
    String place =
        "e => e.getBoundingClientRect().x - e.closest('.marks').getBoundingClientRect().x";
    String height = "e => e.closest('.marks').offsetHeight";
    Locator next = page.getByRole(AriaRole.BUTTON, named("Passage suivant"));
    List<Object> before = List.of(next.evaluate(place), next.evaluate(height));
    next.click();
    assertThat(page.locator(".marks .place")).not().isEmpty();
    assertEquals(before, List.of(next.evaluate(place), next.evaluate(height)));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** They are counted with the others, and a zone that was closed opens. */
  @Test
  void marksAroundTheArticleAreReachedToo(Visitor visitor) {
    Page page = visitor.at("/?q=zone:commentaires+Chine" + Visitor.FIRST_HIT);
    assertThat(page.locator(".whole mark")).hasCount(0);
    page.locator("details:has(#m1) > summary").click();
    assertThat(page.locator("#m1")).isHidden();
    page.locator(".marks button").last().press("Enter");
    assertThat(page.locator(".marks .place")).hasText("1 sur 1");
    assertThat(page.locator("#m1")).hasClass("current");
    assertThat(page.locator("#m1")).isInViewport();
  }

  @Test
  void searchesAreKeptInTheBrowser(Visitor visitor) {
    Page page = visitor.at("/?q=OTAN&country=JP");
    page.locator(".saved button").press("Enter");
    assertThat(page.locator(".saved [role=status]")).hasText("Recherche gardée");
    page.navigate(visitor.home() + "/");
    Locator kept = page.locator(".saved li a");
    assertThat(kept).hasText("OTAN · Pays\u00a0: Japon");
    kept.click();
    assertEquals("/?q=OTAN&country=JP", visitor.path(page));
    page.navigate(visitor.home() + "/");
    page.locator(".saved li button").click();
    assertThat(page.locator(".saved li")).hasCount(0);
    page.reload();
    assertThat(page.locator(".saved li")).hasCount(0);
  }

  @Test
  void aBrowserThatKeepsNothingIsToldSo(Visitor visitor) {
    Page page = visitor.at("/?q=OTAN&country=JP");
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }");
    page.locator(".saved button").press("Enter");
    assertThat(page.locator(".saved [role=status]")).containsText("ne garde rien");
  }
}
