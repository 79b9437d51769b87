package fr.vigie.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * Someone at the page. What all journeys have in common is checked when one ends: nothing was asked
 * of another server, no script failed and none opened a dialog.
 */
final class Visitor implements AutoCloseable {

  /** How one looks at the page. */
  enum Device {
    DESKTOP(1280, 800, true),
    PHONE(360, 740, true),
    WITHOUT_SCRIPT(1280, 800, false);

    private final int width;
    private final int height;
    private final boolean scripts;

    Device(int width, int height, boolean scripts) {
      this.width = width;
      this.height = height;
      this.scripts = scripts;
    }
  }

  /** At the end of a search's path: the first article it finds. */
  static final String FIRST_HIT = "#1";

  private static final int PATIENCE_MILLIS = 15_000;

  private final Browser browser;
  private final String home;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  /**
   * @param home address of the site, without a slash at the end
   */
  Visitor(Browser browser, String home) {
    this.browser = browser;
    this.home = home;
  }

  /** A page on a device, at a path of the site, perhaps with {@link #FIRST_HIT}. */
  Page at(Device device, String path) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setHasTouch(device == Device.PHONE)
                .setJavaScriptEnabled(device.scripts)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("fr-FR"));
    contexts.add(context);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.onRequest(
        request -> {
          if (!request.url().startsWith(home + "/")) foreign.add(request.url());
        });
    context.onWebError(error -> failures.add(error.error()));
    context.onDialog(
        dialog -> {
          failures.add("a dialog: " + dialog.message());
          dialog.dismiss();
        });
    Page page = context.newPage();
    page.navigate(home + path.replace(FIRST_HIT, ""));
    if (path.endsWith(FIRST_HIT)) page.locator(".hit h3 a").first().click();
    page.waitForLoadState();
    return page;
  }

  Page at(String path) {
    return at(Device.DESKTOP, path);
  }

  /** The path and query of where a page is. */
  String path(Page page) {
    return page.url().substring(home.length());
  }

  String home() {
    return home;
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    assertEquals(List.of(), foreign, "requests to other servers");
    assertEquals(List.of(), failures, "failures of scripts");
  }
}
