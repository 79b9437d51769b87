package fr.vigie.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a first visit costs over the wire: page, style and scripts, compressed as servers send them.
 */
@ExtendWith(InBrowser.class)
class WeightTest {

  private static final int MOST_BYTES = 30_000;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?q=OTAN+Japon", "/aide"})
  void aFirstVisitIsLight(String path, Visitor visitor) {
    Page blank = visitor.at("/nowhere");
    BrowserContext fresh = blank.context().browser().newContext();
    List<Request> requests = new ArrayList<>();
    try (fresh) {
      fresh.onRequestFinished(requests::add);
      Page page = fresh.newPage();
      page.navigate(visitor.home() + path);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      // Asking for a size lets events in, and the list grow.
      int bytes = List.copyOf(requests).stream().mapToInt(WeightTest::bytes).sum();
      assertTrue(requests.size() <= 5, requests.size() + " requests");
      assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }
  }

  private static int bytes(Request request) {
    return request.sizes().responseBodySize + request.sizes().responseHeadersSize;
  }
}
