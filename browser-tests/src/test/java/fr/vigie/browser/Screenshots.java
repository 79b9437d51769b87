package fr.vigie.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws the pictures of {@code docs/images}: the page's main states over the articles that come
 * with Vigie. Not among the tests; {@code .ci/screenshots} runs it.
 */
class Screenshots {

  /**
   * A picture.
   *
   * @param name of its file
   * @param path what is shown; an article by the title it is found by, see {@link #open}
   * @param theme light or dark
   */
  private record Shot(String name, String path, ColorScheme theme, int width, int height) {

    static Shot desktop(String name, String path, ColorScheme theme) {
      return new Shot(name, path, theme, 1280, 880);
    }

    static Shot phone(String name, String path) {
      return new Shot(name, path, ColorScheme.LIGHT, 360, 740);
    }
  }

  private static final int WARM = 12;
  private static final String SEARCH = "/?q=OTAN+Japon";
  private static final String WARMING = "/?q=exercice+marine+";

  @TempDir private Path index;

  @Test
  void draw() throws Exception {
    Path images = Path.of(System.getProperty("vigie.images", "docs/images"));
    Files.createDirectories(images);
    try (Site site = Site.of(index, List.of(Site.corpus()));
        Chromium chromium = Chromium.start()) {
      for (Shot shot : shots().toList()) draw(chromium.browser(), site, shot, images);
    }
  }

  private static Stream<Shot> shots() {
    return Stream.of(
        Shot.desktop("resultats", SEARCH, ColorScheme.LIGHT),
        Shot.desktop("resultats-sombre", SEARCH, ColorScheme.DARK),
        Shot.desktop("accueil", "/", ColorScheme.LIGHT),
        Shot.desktop("article", SEARCH + Visitor.FIRST_HIT, ColorScheme.LIGHT),
        Shot.desktop("aide", "/aide", ColorScheme.LIGHT),
        Shot.desktop(
            "sans-resultat", "/?q=%22porte-avions+suisse%22&country=CH", ColorScheme.LIGHT),
        Shot.phone("telephone", SEARCH),
        Shot.phone("telephone-article", SEARCH + Visitor.FIRST_HIT));
  }

  private static void draw(Browser browser, Site site, Shot shot, Path images) throws IOException {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(shot.width(), shot.height())
            .setColorScheme(shot.theme())
            .setLocale("fr-FR");
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      open(page, site.address(), shot.path());
      Path file = images.resolve(shot.name() + ".png");
      Files.write(file, Palette.reduced(page.screenshot()));
    }
  }

  private static void open(Page page, String home, String path) {
    Optional<String> search =
        Optional.of(path)
            .filter(p -> p.endsWith(Visitor.FIRST_HIT))
            .map(p -> p.replace(Visitor.FIRST_HIT, ""));
    // The first times are those of a cold server, and a page that the browser has keeps its own.
    for (int i = 0; i < WARM; i++) page.navigate(home + WARMING + i);
    page.navigate(home + search.orElse(path));
    if (search.isPresent()) page.locator(".hit h3 a").first().click();
    page.waitForLoadState();
  }
}
