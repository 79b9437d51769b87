package fr.vigie.web;

/** The description by which a browser adds this server to its engines. */
final class OpenSearch {

  private OpenSearch() {}

  /**
   * OpenSearch 1.1 description document.
   *
   * @param home where this server is, without a slash at the end
   */
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
