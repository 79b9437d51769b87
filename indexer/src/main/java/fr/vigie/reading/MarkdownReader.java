package fr.vigie.reading;

import fr.vigie.article.Given;
import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.characters.CleanText;
import fr.vigie.reading.characters.Decoding;
import fr.vigie.reading.maintext.MainText;
import fr.vigie.reading.maintext.PastedText;
import java.io.IOException;
import java.util.List;

/** Markdown, with or without front matter: one article a file. */
record MarkdownReader(PastedText pasted, Limits limits) implements ArticleReader {

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    String source = CleanText.of(Decoding.plain(file.bytes(limits)));
    if (source.isBlank()) throw new IOException("nothing but white space");
    Patience patience = delivery.allowance()::time;
    FrontMatter front = FrontMatter.of(source);
    Markdown markdown = Markdown.of(front.rest(), patience);
    String title =
        front.first("title").isEmpty() ? markdown.title() : Markdown.inline(front.first("title"));
    MainText main = pasted.splitUnder(title, markdown.text(), patience);
    delivery.article(0, file.name(), main, given(front));
  }

  private static Given given(FrontMatter front) {
    String date = front.first("date");
    return new Given(
        front.first("url"),
        front.first("lang"),
        front.first("source"),
        Given.StatedAuthor.of(String.join(", ", front.all("author")), "front matter author"),
        Countries.valid(front.all("countries")),
        front.all("topics"),
        date.isEmpty() ? List.of() : List.of(new Given.StatedDate(date, "front matter date")));
  }
}
