package fr.vigie.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core finds: nothing, on any page, in both themes and both languages. */
@ExtendWith(InBrowser.class)
class AccessibilityTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Each page, French and English; {@code #1} is the first article found. */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "home, /",
    "home, /?ui=en",
    "results, /?q=OTAN+Japon&country=JP&country=US&from=2020",
    "results, /?q=OTAN+Japon&country=JP&country=US&from=2020&ui=en",
    "empty, /?q=%22porte-avions+suisse%22&country=CH",
    "empty, /?q=%22porte-avions+suisse%22&country=CH&ui=en",
    "relaxed, /?q=drones+marins+japonais+vendanges+OTAN",
    "relaxed, /?q=drones+marins+japonais+vendanges+OTAN&ui=en",
    "article, /?q=OTAN+Japon#1",
    "article, /?q=OTAN+Japon&ui=en#1",
    "help, /aide",
    "help, /help",
    "facet, /facets/country?q=OTAN",
    "facet, /facets/country?q=OTAN&ui=en",
    "time, /facets/country/time?q=OTAN",
    "time, /facets/country/time?q=OTAN&ui=en",
    "error, /nowhere",
    "error, /nowhere?ui=en",
    "api, /api",
    "api, /api?ui=en"
  })
  void nothingIsFound(String name, String path, Visitor visitor) {
    Page page = visitor.at(path);
    page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(media(theme));
      assertEquals(List.of(), violations(page), name + " in " + theme);
    }
  }

  /** Without motion: no colour is on its way from one theme to the other. */
  private static Page.EmulateMediaOptions media(ColorScheme theme) {
    return new Page.EmulateMediaOptions()
        .setColorScheme(theme)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
            .flatMap(
                rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
            .toList();
  }
}
