package fr.vigie.reading;

import fr.vigie.article.Given;
import fr.vigie.article.Zone;
import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.characters.CleanText;
import fr.vigie.reading.maintext.MainText;
import fr.vigie.reading.maintext.PastedText;
import fr.vigie.reading.pdf.PdfText;
import java.io.IOException;
import java.util.List;

/** PDF: one article a file. */
record PdfReader(PastedText pasted, Limits limits) implements ArticleReader {

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    PdfText pdf = PdfText.of(file.bytes(limits), limits.maxPages(), delivery.allowance()::time);
    String text = CleanText.of(String.join("\n\n", pdf.paragraphs()));
    String title = CleanText.line(pdf.title());
    Patience patience = delivery.allowance()::time;
    MainText main =
        title.isEmpty() ? pasted.split(text, patience) : pasted.splitUnder(title, text, patience);
    String furniture = CleanText.of(String.join("\n", pdf.furniture()));
    String author = CleanText.line(pdf.author());
    delivery.article(
        0,
        file.name(),
        main.with(Zone.Kind.BOILERPLATE, furniture).with(Zone.Kind.CREDIT, author),
        given(author, pdf.created()));
  }

  private static Given given(String author, String created) {
    List<Given.StatedDate> dates =
        created.isEmpty() ? List.of() : List.of(new Given.StatedDate(created, "pdf CreationDate"));
    Given.StatedAuthor stated = Given.StatedAuthor.of(author, "pdf Author");
    return new Given("", "", "", stated, List.of(), List.of(), dates);
  }
}
