package fr.vigie.reading;

import fr.vigie.article.Given;
import fr.vigie.article.Zone;
import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.characters.CleanText;
import fr.vigie.reading.mail.Mail;
import fr.vigie.reading.mail.MailWalker;
import fr.vigie.reading.mail.Quoting;
import fr.vigie.reading.maintext.MainText;
import fr.vigie.reading.maintext.PastedText;
import fr.vigie.reading.maintext.StatedFacts;
import fr.vigie.reading.maintext.WebPage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * E-mail: the message is an article, and each attachment is read as the file it is. A message that
 * only carries attachments is none.
 */
record MailReader(PastedText pasted, WebPage pages, Limits limits) implements ArticleReader {

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    if (file.size() == 0) throw new IOException("empty file");
    Counted attachments = new Counted(delivery, limits);
    Mail mail;
    try (InputStream in = new BufferedInputStream(file.open())) {
      mail = MailWalker.walk(in, attachments);
    }
    MainText main = main(mail, delivery.allowance()::time);
    if (main.text().isBlank() && attachments.count > 0) return;
    if (main.text().isBlank()) throw new IOException("no text in it");
    delivery.article(0, file.name(), main, given(mail));
  }

  private MainText main(Mail mail, Patience patience) {
    String title = CleanText.line(mail.subject());
    MainText plain = mail.plain().isBlank() ? null : plain(title, mail.plain(), patience);
    MainText html = mail.html().isBlank() ? null : html(title, mail.html(), patience);
    if (plain == null && html == null) return new MainText(title, "", List.of());
    if (html == null) return plain;
    // Many senders put but a line into the plain version of a page.
    return plain != null && plain.text().length() * 2 > html.text().length() ? plain : html;
  }

  private MainText plain(String title, String text, Patience patience) {
    Quoting parts = Quoting.plain(CleanText.of(text));
    return with(pasted.splitUnder(title, parts.own(), patience), parts);
  }

  private MainText html(String title, String html, Patience patience) {
    Quoting parts = Quoting.html(html, patience);
    return with(pages.read(title, parts.own(), patience).main(), parts);
  }

  private static MainText with(MainText own, Quoting parts) {
    return own.with(Zone.Kind.SIGNATURE, CleanText.of(parts.signature()).strip())
        .with(Zone.Kind.QUOTED, CleanText.of(parts.quoted()).strip());
  }

  private static Given given(Mail mail) {
    String date = CleanText.line(mail.date());
    List<Given.StatedDate> dates =
        date.isEmpty() ? List.of() : List.of(new Given.StatedDate(date, "mail Date"));
    String from = CleanText.line(mail.from());
    Given.StatedAuthor author = Given.StatedAuthor.of(StatedFacts.author(from), "mail From");
    return new Given("", "", from, author, List.of(), List.of(), dates);
  }

  /** Hands the attachments over to be read. */
  private static final class Counted implements MailWalker.Attachments {

    private final Delivery delivery;
    private final Limits limits;
    private long textBytes;
    private int count;

    Counted(Delivery delivery, Limits limits) {
      this.delivery = delivery;
      this.limits = limits;
    }

    @Override
    public void attachment(String name, InputStream content) throws IOException {
      delivery.allowance().member();
      if (!delivery.reads(name)) {
        delivery.skippedMember(name, "no format that is read");
        return;
      }
      byte[] bytes;
      try {
        bytes = SourceFile.bytes(content, limits);
      } catch (IOException e) {
        delivery.memberFault(name, e.getMessage());
        return;
      }
      count++;
      delivery.member(name, bytes);
    }

    @Override
    public byte[] text(InputStream content) throws IOException {
      byte[] bytes = SourceFile.bytes(content, limits);
      textBytes += bytes.length;
      if (textBytes > limits.maxFileBytes())
        throw new IOException("its texts are larger than " + limits.maxFileBytes() + " bytes");
      return bytes;
    }
  }
}
