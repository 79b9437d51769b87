package fr.vigie.reading;

import fr.vigie.article.Given;
import fr.vigie.reading.characters.CleanText;
import fr.vigie.reading.maintext.PastedText;
import fr.vigie.reading.pdf.PdfText;
import java.io.IOException;

/** PDF: one article a file. */
record PdfReader(PastedText pasted, Limits limits) implements ArticleReader {

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    PdfText pdf = PdfText.of(file.bytes(limits), limits.maxPages(), delivery.allowance()::time);
    Given.StatedAuthor author = Given.StatedAuthor.of(CleanText.line(pdf.author()), "pdf Author");
    new PrintedDocument(
            CleanText.line(pdf.title()),
            PrintedDocument.text(pdf.paragraphs()),
            pdf.furniture(),
            author,
            PrintedDocument.created(pdf.created(), "pdf CreationDate"))
        .deliver(file, pasted, delivery);
  }
}
