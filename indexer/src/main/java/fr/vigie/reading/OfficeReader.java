package fr.vigie.reading;

import fr.vigie.article.Given;
import fr.vigie.reading.characters.CleanText;
import fr.vigie.reading.maintext.PastedText;
import fr.vigie.reading.maintext.StatedFacts;
import fr.vigie.reading.office.OfficeText;
import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Word and OpenDocument texts: one article a file.
 *
 * @param name of the format, for rules and messages
 */
record OfficeReader(
    String name,
    Predicate<String> isRead,
    Interpreter interpreter,
    PastedText pasted,
    Limits limits)
    implements ArticleReader {

  /** Makes a text of the parts of a file. */
  interface Interpreter {
    OfficeText text(Map<String, byte[]> parts) throws IOException;
  }

  static OfficeReader word(PastedText pasted, Limits limits) {
    return new OfficeReader("docx", OfficeText::isWordPart, OfficeText::word, pasted, limits);
  }

  static OfficeReader odt(PastedText pasted, Limits limits) {
    return new OfficeReader("odt", OfficeText::isOdtPart, OfficeText::odt, pasted, limits);
  }

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    Map<String, byte[]> parts = ZipParts.of(file, isRead, limits, delivery.allowance());
    OfficeText document = interpreter.text(parts);
    String text = PrintedDocument.text(document.paragraphs());
    String stated = CleanText.line(document.title());
    String title = document.titleIsShown() ? stated : StatedFacts.title(stated);
    if (title.isEmpty() && text.isBlank()) throw new IOException("no text in it");
    String author = StatedFacts.author(CleanText.line(document.author()));
    new PrintedDocument(
            title,
            text,
            document.furniture(),
            Given.StatedAuthor.of(author, name + " creator"),
            PrintedDocument.created(document.created(), name + " created"))
        .deliver(file, pasted, delivery);
  }
}
