package fr.vigie.reading;

import fr.vigie.article.Given;
import fr.vigie.reading.characters.CleanText;
import fr.vigie.reading.characters.Decoding;
import fr.vigie.reading.maintext.PastedText;
import java.io.IOException;

/** Plain text: one article a file. */
record TextReader(PastedText pasted, Limits limits) implements ArticleReader {

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    String text = CleanText.of(Decoding.plain(file.bytes(limits)));
    if (text.isBlank()) throw new IOException("nothing but white space");
    delivery.article(0, file.name(), pasted.split(text, delivery.allowance()::time), Given.NOTHING);
  }
}
