package fr.vigie.web;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/**
 * Where this server is, as its readers see it, and the description by which a browser adds it to
 * its engines.
 */
final class OpenSearch {

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:]+](:[0-9]{1,5})?");

  private OpenSearch() {}

  /**
   * Scheme and host of a request, without a slash at the end; localhost when the request names no
   * sound host.
   */
  static String home(Context context) {
    String host = context.host();
    boolean sound = host != null && HOST.matcher(host).matches();
    return context.scheme() + "://" + (sound ? host : "localhost");
  }

  /** OpenSearch 1.1 description document. */
  static String description(String home, Words words, Assets assets) {
    String ui = words.lang().equals("fr") ? "" : "&amp;ui=" + words.lang();
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>Vigie</ShortName>
          <Description>%1$s</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Image type="image/svg+xml">%2$s%3$s</Image>
          <Url type="text/html" method="get" template="%2$s/?q={searchTerms}%4$s"/>
          <Url type="application/atom+xml" template="%2$s/feed.atom?q={searchTerms}%4$s"/>
        </OpenSearchDescription>
        """
        .formatted(words.text("description"), home, assets.icon(), ui);
  }
}
