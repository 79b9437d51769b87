package fr.vigie.web;

/**
 * What every page has around its content.
 *
 * @param words its language
 * @param title of the window
 * @param links addresses from the question the search box shows
 * @param otherLanguage address of the same page in the other language
 * @param assets addresses of style and script
 */
public record Page(Words words, String title, Links links, String otherLanguage, Assets assets) {

  /** What stands in the search box. */
  public String query() {
    return links.question().text();
  }

  public String text(String key, Object... values) {
    return words.text(key, values);
  }

  /**
   * The language of a piece of text for its {@code lang} attribute; null when it is the page's own
   * or unknown.
   */
  public String foreign(String lang) {
    return lang.equals(words.lang()) || lang.equals("und") || lang.isEmpty() ? null : lang;
  }
}
