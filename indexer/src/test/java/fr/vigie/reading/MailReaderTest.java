package fr.vigie.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Given.StatedDate;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.reading.sample.PdfSample;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReaderTest {

  private static final String HEADER =
      """
      From: =?UTF-8?Q?La_Lettre_d=C3=A9fense?= <lettre@quai.example>
      To: veille@quai.example
      Subject: =?iso-8859-1?Q?Re:_Le_p=E9trolier_Var_appareille?=
      Date: Tue, 12 Mar 2024 23:30:00 +0900
      MIME-Version: 1.0
      """;

  @TempDir Path folder;

  private Collected read(String mail) throws IOException {
    return read(mail, StandardCharsets.UTF_8);
  }

  private Collected read(String mail, Charset charset) throws IOException {
    Files.write(folder.resolve("m.eml"), mail.replace("\n", "\r\n").getBytes(charset));
    return Collected.from(folder);
  }

  @Test
  void aMessageIsAnArticle() throws IOException {
    RawArticle article =
        read(HEADER
                + """
                    Content-Type: text/plain; charset=iso-8859-1
                    Content-Transfer-Encoding: quoted-printable

                    Le p=E9trolier a quitt=E9 le quai mardi. Il ravitaillera en mer l=
                    es fr=E9gates.
                    """)
            .only();
    assertEquals("m.eml", article.id());
    assertEquals("Le pétrolier Var appareille", article.title());
    assertEquals(
        "Le pétrolier a quitté le quai mardi. Il ravitaillera en mer les frégates.",
        article.text());
    assertEquals("La Lettre défense", article.given().source());
    assertEquals("La Lettre défense", article.given().author().name());
    assertEquals(
        List.of(new StatedDate("Tue, 12 Mar 2024 23:30:00 +0900", "mail Date")),
        article.given().dates());
  }

  @Test
  void anEightBitBodyIsReadInItsCharset() throws IOException {
    String mail =
        HEADER
            + "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: 8bit\n\nL’été à Brest.\n";
    assertEquals("L’été à Brest.", read(mail, Charset.forName("windows-1252")).only().text());
  }

  @Test
  void quotedMessagesAndSignaturesAreZones() throws IOException {
    RawArticle article =
        read(HEADER
                + """
                    Content-Type: text/plain; charset=utf-8

                    Le départ est confirmé pour mardi.

                    Le 11 mars 2024 à 10:00, Paul Martin a écrit :
                    > Le Var part-il mardi ?
                    > Merci d'avance.

                    --\s
                    Anne Le Goff
                    Bureau de presse
                    """)
            .only();
    assertEquals("Le départ est confirmé pour mardi.", article.text());
    assertEquals(
        List.of(
            new Zone(Zone.Kind.SIGNATURE, "-- \nAnne Le Goff\nBureau de presse"),
            new Zone(
                Zone.Kind.QUOTED,
                "Le 11 mars 2024 à 10:00, Paul Martin a écrit :\n> Le Var part-il mardi ?\n> Merci d'avance.")),
        article.zones());
  }

  @Test
  void htmlIsReadAsAPageWhenThePlainVersionIsPoor() throws IOException {
    String mail =
        HEADER
            + """
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            Voir dans le navigateur
            --b
            Content-Type: text/html; charset=utf-8

            <html><body><p>Le pétrolier a quitté le quai mardi, et les frégates le suivent.</p>
            <p>Il ravitaillera en mer l'escadre.</p>
            <div class="gmail_quote">Un ancien message</div></body></html>
            --b--
            """;
    RawArticle article = read(mail).only();
    assertEquals(
        "Le pétrolier a quitté le quai mardi, et les frégates le suivent.\n\nIl ravitaillera en mer l'escadre.",
        article.text());
    assertEquals(List.of(new Zone(Zone.Kind.QUOTED, "Un ancien message")), article.zones());
  }

  @Test
  void aQuoteInsideAQuoteIsQuotedOnce() throws IOException {
    String mail =
        HEADER
            + """
            Content-Type: text/html; charset=utf-8

            <p>Le pétrolier a quitté le quai mardi.</p>
            <div class="gmail_quote">Le deuxième<blockquote type="cite">Le premier</blockquote></div>
            """;
    assertEquals(
        List.of(new Zone(Zone.Kind.QUOTED, "Le deuxième Le premier")), read(mail).only().zones());
  }

  @Test
  void aQuoteWithoutEndIsCut() throws IOException {
    String quote = "> " + "Un mot ".repeat(10_000) + "\n";
    String mail = HEADER + "Content-Type: text/plain\n\nUne réponse.\n\n" + quote.repeat(5);
    assertEquals(200_000, read(mail).only().zones().getFirst().text().length());
  }

  @Test
  void attachmentsAreReadAsTheFilesTheyAre() throws IOException {
    String pdf = Base64.getMimeEncoder().encodeToString(PdfSample.article());
    String mail =
        HEADER
            + """
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            Ci-joint la dépêche de ce matin.
            --b
            Content-Type: application/pdf
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename*=UTF-8''d%C3%A9p%C3%AAche.pdf

            PDF
            --b
            Content-Type: text/plain; name="../../note.txt"

            Une note

            Le texte de la note, en une phrase.
            --b
            Content-Type: image/png; name=logo.png
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --b
            Content-Type: message/rfc822

            From: a@b.example
            Subject: Message transmis
            Date: Mon, 11 Mar 2024 08:00:00 +0100

            Un autre message, dans le premier.
            --b--
            """
                .replace("PDF\n", pdf + "\n");
    Collected read = read(mail);
    assertEquals(
        List.of("m.eml!/dépêche.pdf", "m.eml!/.._.._note.txt", "m.eml!/message.eml", "m.eml"),
        read.ids());
    assertEquals("Le Var appareille de Toulon", read.articles.getFirst().title());
    assertEquals("Message transmis", read.articles.get(2).title());
    assertEquals("Ci-joint la dépêche de ce matin.", read.articles.getLast().text());
    assertEquals(List.of("m.eml!/logo.png: no format that is read"), read.skipped);
    assertEquals(List.of(), read.faults);
  }

  @Test
  void messagesInMessagesEndAtALimit() throws IOException {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < 50; i++)
      mail.append("Subject: s").append(i).append("\nContent-Type: message/rfc822\n\n");
    Collected read = read(mail + "Subject: fin\n\nUn texte.");
    assertEquals(List.of("m.eml: holds files nested more than 3 deep"), read.faults);
  }

  @Test
  void partsWithoutEndAreAFault() throws IOException {
    StringBuilder mail =
        new StringBuilder(HEADER + "Content-Type: multipart/mixed; boundary=b0\n\n");
    for (int i = 0; i < 500; i++)
      mail.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
    assertEquals(List.of("m.eml: parts nested too deep"), read(mail.toString()).faults);
  }

  @Test
  void whatIsNoMessageIsAFault() throws IOException {
    assertEquals(List.of("m.eml: empty file"), read("").faults);
    assertEquals(List.of("m.eml: no text in it"), read(HEADER + "\n\n").faults);
    assertTrue(read("Bonjour à tous.").faults.getFirst().startsWith("m.eml: "));
  }
}
