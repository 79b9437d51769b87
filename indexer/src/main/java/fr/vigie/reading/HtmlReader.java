package fr.vigie.reading;

import fr.vigie.reading.characters.Decoding;
import fr.vigie.reading.maintext.WebPage;
import java.io.IOException;

/** A web page: one article a file. */
record HtmlReader(WebPage pages, Limits limits) implements ArticleReader {

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    String html = Decoding.page(file.bytes(limits));
    if (html.isBlank()) throw new IOException("nothing but white space");
    WebPage.Page page = pages.read(html, delivery.allowance()::time);
    if (page.main().title().isEmpty() && page.main().text().isEmpty())
      throw new IOException("no text on the page");
    delivery.article(0, file.name(), page.main(), page.given());
  }
}
