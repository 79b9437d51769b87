package fr.vigie.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page for those who read it large, spaced out, in another theme or from link to link: what
 * axe-core does not look at. Criteria of RGAA 4.1 and WCAG 2.2.
 */
@ExtendWith(InBrowser.class)
class ReadingConditionsTest {

  private static final String RESULTS = "/?q=OTAN+Japon&country=JP&from=2020";

  /** At least this much between a component and what is around it, WCAG 1.4.11. */
  private static final double LEAST_CONTRAST = 3;

  /** RGAA 10.11, WCAG 1.4.10: 320 pixels are 1280 at 400 %; only a table may be wider, in a box. */
  @ParameterizedTest
  @CsvSource({
    "320, /",
    "320, " + RESULTS,
    "320, /aide",
    "320, /facets/country?q=OTAN",
    "320, /api",
    "320, /facets/country/time?q=OTAN",
    "320, /nowhere",
    "320, " + RESULTS + "#1",
    "640, " + RESULTS,
    "640, " + RESULTS + "#1",
    "640, /aide"
  })
  void nothingIsWiderThanTheWindow(int width, String path, Visitor visitor) {
    Page page = visitor.at(path);
    page.setViewportSize(width, width);
    page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
    assertEquals(width, page.evaluate("document.scrollingElement.scrollWidth"));
  }

  /** What people paste has words of any length; a text as query leaves room for the article. */
  @Test
  void aLongQueryWidensNothingAndHidesNothing(Visitor visitor) {
    String word = "Abcdefghij".repeat(30);
    List<String> paths =
        List.of(
            "/?q=" + word,
            "/?source=" + word,
            "/?from=" + word,
            "/?" + word + "=1",
            "/documents/long/mot?q=drones",
            "/documents/long/mot?q=mot+OU+" + word);
    for (String path : paths) {
      Page page = visitor.at(path);
      page.setViewportSize(320, 640);
      assertEquals(320, page.evaluate("document.scrollingElement.scrollWidth"), path);
    }
    Page page = visitor.at("/documents/long/mot?q=" + "un+mot+long+dans+le+titre+".repeat(60));
    page.setViewportSize(320, 640);
    double height = page.locator(".marks").boundingBox().height;
    assertTrue(height < 150, "the bar of the marks is " + height + " high");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/aide", "/api"})
  void noHeadingCoversWhatItHeads(String path, Visitor visitor) {
    Object covered =
        visitor
            .at(path)
            .evaluate(
                """
                () => [...document.querySelectorAll('h2')]
                  .filter(h => h.getBoundingClientRect().bottom
                    > h.nextElementSibling.getBoundingClientRect().top)
                  .map(h => h.textContent)
                """);
    assertEquals(List.of(), covered);
  }

  /** RGAA 10.12, WCAG 1.4.12: the reader's own spacing cuts no text and widens no page. */
  @ParameterizedTest
  @ValueSource(strings = {"/", RESULTS, RESULTS + "#1", "/aide", "/facets/country?q=OTAN"})
  void spacedOutTextIsNotCut(String path, Visitor visitor) {
    Page page = visitor.at(path);
    Object before = page.evaluate(CUT);
    page.evaluate(
        """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
            word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
          document.adoptedStyleSheets = [sheet];
        }
        """);
    assertEquals(before, page.evaluate(CUT));
    assertEquals(1280, page.evaluate("document.scrollingElement.scrollWidth"));
  }

  /** Elements whose text is hidden beyond their edge. */
  private static final String CUT =
      """
      () => [...document.querySelectorAll('body *')]
        .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX))
        .filter(e => e.textContent.trim() && e.clientWidth > 1)
        .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
        .map(e => e.outerHTML.slice(0, 120))
      """;

  /** RGAA 3.3, WCAG 1.4.11: edges of fields and buttons, bars, and the mark of the focus. */
  @ParameterizedTest
  @ValueSource(strings = {"/", RESULTS, "/facets/country/time?q=OTAN"})
  void fieldsButtonsBarsAndFocusStandOut(String path, Visitor visitor) {
    Page page = visitor.at(path);
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      List<?> contrasts = (List<?>) page.evaluate(CONTRASTS);
      assertTrue(contrasts.size() > 2, contrasts.toString());
      for (Object one : contrasts) {
        List<?> named = (List<?>) one;
        double contrast = ((Number) named.get(1)).doubleValue();
        assertTrue(contrast >= LEAST_CONTRAST, theme + " " + named);
      }
    }
  }

  /** Name and contrast of each, against the first background behind it; luminance as WCAG says. */
  private static final String CONTRASTS =
      """
      () => {
        const rgb = colour => {
          const pixel = new OffscreenCanvas(1, 1).getContext('2d');
          pixel.fillStyle = colour;
          pixel.fillRect(0, 0, 1, 1);
          return [...pixel.getImageData(0, 0, 1, 1).data];
        };
        const luminance = colour => {
          const [r, g, b] = rgb(colour).slice(0, 3).map(c => c / 255)
            .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
          return .2126 * r + .7152 * g + .0722 * b;
        };
        const behind = e => {
          for (let at = e.parentElement; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (rgb(colour)[3] === 255) return colour;
          }
          return 'white';
        };
        const contrast = (one, other) => {
          const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
          return (high + .05) / (low + .05);
        };
        const found = [];
        const visible = e => e.checkVisibility() && e.getBoundingClientRect().width > 2;
        for (const e of [...document.querySelectorAll('input, select, button')].filter(visible)) {
          const name = e.outerHTML.slice(0, 60);
          if (getComputedStyle(e).borderTopStyle === 'solid')
            found.push([name, contrast(getComputedStyle(e).borderTopColor, behind(e))]);
          e.focus({ focusVisible: true });
          found.push(['focus of ' + name, contrast(getComputedStyle(e).outlineColor, behind(e))]);
        }
        for (const bar of [...document.querySelectorAll('svg rect')].filter(visible)) {
          const fill = getComputedStyle(bar).fill;
          if (fill !== 'none' && rgb(fill)[3] === 255)
            found.push(['bar', contrast(fill, behind(bar))]);
        }
        return found;
      }
      """;

  /** RGAA 6.1: links that say the same lead to the same place, so a list of links can be used. */
  @ParameterizedTest
  @ValueSource(strings = {"/", RESULTS, RESULTS + "#1", "/aide", "/facets/country?q=OTAN", "/api"})
  void aLinkIsUnderstoodAlone(String path, Visitor visitor) {
    Page page = visitor.at(path);
    Object ambiguous =
        page.evaluate(
            """
            () => {
              const places = new Map();
              for (const link of document.querySelectorAll('a[href]')) {
                const name = (link.getAttribute('aria-label') ?? link.textContent)
                  .trim().replace(/\\s+/g, ' ');
                if (!places.has(name)) places.set(name, new Set());
                places.get(name).add(link.href);
              }
              return [...places].filter(([, hrefs]) => hrefs.size > 1)
                .map(([name, hrefs]) => `${name}: ${[...hrefs].join(' | ')}`);
            }
            """);
    assertEquals(List.of(), ambiguous);
  }

  /** WCAG 2.4.11: what has the focus is never wholly under the bar that stays on screen. */
  @Test
  void theFocusIsNotHiddenInALongArticle(Visitor visitor) {
    Page page = visitor.at(RESULTS + "#1");
    page.setViewportSize(1280, 400);
    for (String key : List.of("Tab", "Shift+Tab")) {
      for (int i = 0; i < 60; i++) {
        page.keyboard().press(key);
        Object hidden =
            page.evaluate(
                """
                () => {
                  const e = document.activeElement;
                  if (e === document.body) return '';
                  const seen = [...e.getClientRects()].some(r => [r.top + 2, r.bottom - 2]
                    .some(y => [r.left + 2, r.right - 2].some(x => {
                      const top = document.elementFromPoint(x, y);
                      return top && (e.contains(top) || top.contains(e));
                    })));
                  return seen ? '' : e.outerHTML.slice(0, 120);
                }
                """);
        assertEquals("", hidden, key + " " + i);
      }
    }
  }

  /** RGAA 10.2 and 10.3: without its style the page says the same, in the order one reads it. */
  @Test
  void thePageIsReadInOrderWithoutStyle(Visitor visitor) {
    Page page = visitor.at("/nowhere");
    page.route("**/*.css", route -> route.abort());
    page.navigate(visitor.home() + RESULTS);
    Object tops =
        page.evaluate(
            """
            () => ['.skip', '#q', 'h1', '.hit h3 a', 'footer']
              .map(s => document.querySelector(s).getBoundingClientRect().top)
            """);
    List<Double> heights =
        ((List<?>) tops).stream().map(top -> ((Number) top).doubleValue()).toList();
    assertEquals(heights.stream().sorted().toList(), heights);
  }
}
