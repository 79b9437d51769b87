package fr.vigie.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How long one waits in the browser: from the address to the answer's last byte and to a page that
 * is drawn, and from a key to its completions on screen. Not among the tests; {@code
 * .ci/page-speed} runs it over a server that is already there.
 */
class PageSpeed {

  private static final List<String> QUESTIONS =
      List.of(
          "OTAN",
          "défense",
          "Japon États-Unis",
          "armée",
          "missile balistique",
          "\"ministre de la défense\"",
          "gendarmerie",
          "pays:russie sanctions",
          "attentat Paris",
          "Macron Ukraine",
          "frontière PROCHE/5 migrants",
          "cyberattaque hôpital",
          "date:2018..2019 grève",
          "police nationale",
          "incendie",
          "président de la république");

  private static final List<String> TYPED =
      List.of("missile", "japon", "état-major", "gendarm", "otan", "ministre de la");

  private static final int ROUNDS = 10;

  /** When the list last changed, after the key that was last typed. */
  private static final String WATCH =
      """
      () => {
        const input = document.getElementById('q');
        window.waits = [];
        let key = 0;
        input.addEventListener('input', event => { key = event.timeStamp; }, true);
        new MutationObserver(() => {
          const since = key;
          key = 0;
          if (!since) return;
          const listed = performance.now() - since;
          requestAnimationFrame(() => window.waits.push([listed, performance.now() - since]));
        }).observe(document.getElementById('options'), { childList: true });
      }
      """;

  /** When the page's first words were on screen. */
  private static final String DRAWN =
      """
      () => new Promise(drawn => new PerformanceObserver(list => {
        const [first] = list.getEntriesByName('first-contentful-paint');
        if (first) drawn(first.startTime);
      }).observe({ type: 'paint', buffered: true }))
      """;

  private final List<Double> answered = new ArrayList<>();
  private final List<Double> drawn = new ArrayList<>();
  private final List<Double> listed = new ArrayList<>();
  private final List<Double> shown = new ArrayList<>();

  @Test
  void measure() {
    String home = System.getProperty("vigie.address", "http://127.0.0.1:8080");
    try (Chromium chromium = Chromium.start()) {
      ask(chromium.browser(), home);
      answered.clear();
      drawn.clear();
      for (int round = 0; round < ROUNDS; round++) ask(chromium.browser(), home);
      for (int round = 0; round < ROUNDS; round++) type(chromium.browser(), home);
    }
    print("address to last byte", answered);
    print("address to page drawn", drawn);
    print("key to completions", listed);
    print("key to their frame", shown);
  }

  private void ask(Browser browser, String home) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      for (String question : QUESTIONS) {
        page.navigate(home + "/");
        page.locator("#q").fill(question);
        page.locator("#q").press("Enter");
        page.waitForURL(url -> url.contains("?q="));
        page.waitForLoadState();
        answered.add(number(page, "performance.getEntriesByType('navigation')[0].responseEnd"));
        drawn.add(number(page, DRAWN));
      }
    }
  }

  private void type(Browser browser, String home) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(home + "/");
      page.evaluate(WATCH);
      for (String text : TYPED) {
        page.locator("#q").fill("");
        for (char letter : text.toCharArray()) {
          page.keyboard().type(String.valueOf(letter));
          page.waitForTimeout(80);
        }
      }
      for (Object wait : (List<?>) page.evaluate("window.waits")) {
        List<?> both = (List<?>) wait;
        listed.add(((Number) both.getFirst()).doubleValue());
        shown.add(((Number) both.getLast()).doubleValue());
      }
    }
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }

  private static void print(String name, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-26s %5d  p50 %6.1f  p90 %6.1f  p99 %6.1f ms%n",
        name,
        sorted.size(),
        at(sorted, 50),
        at(sorted, 90),
        at(sorted, 99));
  }

  private static double at(List<Double> sorted, int percentile) {
    return sorted.get((sorted.size() - 1) * percentile / 100);
  }
}
