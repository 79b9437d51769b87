package fr.vigie.reading;

import static fr.vigie.reading.sample.OfficeSample.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Given;
import fr.vigie.article.Given.StatedDate;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.reading.sample.OfficeSample;
import fr.vigie.reading.sample.ZipSample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeReaderTest {

  @TempDir Path folder;

  private Collected read(String name, ZipSample sample) throws IOException {
    Files.write(folder.resolve(name), sample.bytes());
    return Collected.from(folder);
  }

  @Test
  void aWordDocumentGivesItsParagraphsListsTablesAndNotes() throws IOException {
    String body =
        "<w:p><w:pPr><w:pStyle w:val=\"Titre\"/></w:pPr><w:r><w:t>Le Var</w:t></w:r><w:r><w:t xml:space=\"preserve\"> appareille</w:t></w:r></w:p>"
            + p("Le pétrolier a quitté le quai.")
            + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>une escale à</w:t><w:tab/><w:t>Djibouti</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc>"
            + p("Frégates")
            + "</w:tc><w:tc>"
            + p("5")
            + "</w:tc></w:tr></w:tbl>"
            + p("Le commandant a salué l’équipage.");
    String notes =
        "<w:footnote w:type=\"separator\"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>"
            + "<w:footnote>"
            + p("Bâtiment de la force logistique navale.")
            + "</w:footnote>";
    RawArticle article =
        read("a.docx", OfficeSample.wordNotes(OfficeSample.word(body), notes)).only();
    assertEquals("Le Var appareille", article.title());
    assertEquals(
        "Le pétrolier a quitté le quai.\n\nune escale à Djibouti\n\nFrégates 5\n\n"
            + "Le commandant a salué l’équipage.\n\nBâtiment de la force logistique navale.",
        article.text());
  }

  @Test
  void whatWasDeletedHiddenOrTwiceThereIsNoText() throws IOException {
    String body =
        "<w:p><w:r><w:t>Le navire</w:t></w:r><w:del><w:r><w:delText> russe</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t> blanc</w:t></w:r></w:ins>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> caché</w:t></w:r>"
            + "<w:r><w:instrText> PAGE </w:instrText></w:r><w:commentReference/></w:p>"
            + "<mc:AlternateContent><mc:Choice>"
            + p("Un encadré.")
            + "</mc:Choice><mc:Fallback>"
            + p("Un encadré.")
            + "</mc:Fallback></mc:AlternateContent>";
    ZipSample word =
        OfficeSample.word(body + p("Il est rentré hier au port."))
            .with("word/comments.xml", p("À revoir"));
    assertEquals(
        "Le navire blanc\n\nUn encadré.\n\nIl est rentré hier au port.",
        (read("a.docx", word).only().title() + "\n\n" + Collected.from(folder).only().text())
            .strip());
  }

  @Test
  void whatADocumentStatesIsKept() throws IOException {
    ZipSample word =
        OfficeSample.wordStating(
            OfficeSample.word(p("Le pétrolier a quitté le quai. Il reviendra en mai.")),
            "Bilan de la mission",
            "Anne Le Goff",
            "2024-03-12T10:00:00Z");
    RawArticle article = read("a.docx", word).only();
    assertEquals("Bilan de la mission", article.title());
    assertEquals(
        List.of(new StatedDate("2024-03-12T10:00:00Z", "docx created")), article.given().dates());
    assertEquals(List.of(new Zone(Zone.Kind.CREDIT, "Anne Le Goff")), article.zones());
    assertEquals(new Given.StatedAuthor("Anne Le Goff", "docx creator"), article.given().author());
  }

  @Test
  void anOpenDocumentTextGivesItsParagraphsListsTablesAndNotes() throws IOException {
    String body =
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>effacé</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + "<text:p text:style-name=\"P1\">Le Var appareille</text:p>"
            + "<text:h text:outline-level=\"1\">Une mission</text:h>"
            + "<text:p>Le pétrolier<text:s text:c=\"3\"/>a quitté<office:annotation><text:p>À revoir</text:p></office:annotation> le quai"
            + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Mardi matin.</text:p></text:note-body></text:note>.</text:p>"
            + "<text:list><text:list-item><text:p>une escale</text:p></text:list-item></text:list>"
            + "<table:table><table:table-row><table:table-cell><text:p>Frégates</text:p></table:table-cell>"
            + "<table:table-cell><text:p>5</text:p></table:table-cell></table:table-row></table:table>";
    ZipSample odt =
        OfficeSample.odtStating(OfficeSample.odt(body), "", "Anne Le Goff", "2024-03-12T10:00:00");
    RawArticle article = read("a.odt", odt).only();
    assertEquals("Le Var appareille", article.title());
    assertEquals(
        "Une mission\n\nLe pétrolier a quitté le quai.\n\nune escale\n\nFrégates 5\n\nMardi matin.",
        article.text());
    assertEquals(
        List.of(new StatedDate("2024-03-12T10:00:00", "odt created")), article.given().dates());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt"})
  void entitiesAreNeitherExpandedNorFetched(String format) throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++)
      laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    String part = format.equals("docx") ? "word/document.xml" : "content.xml";
    for (String doctype :
        List.of(
            laughs + "]><a>&l9;</a>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>")) {
      assertEquals(
          List.of(
              "a." + format + ": a document type declaration (DOCTYPE) is not allowed in " + part),
          read("a." + format, ZipSample.make().with(part, doctype)).faults);
    }
  }

  @Test
  void whatIsNoSuchDocumentIsAFaultThatSaysWhy() throws IOException {
    assertEquals(
        List.of("a.docx: not a Word document: word/document.xml is missing"),
        read("a.docx", ZipSample.make().with("b.txt", "x")).faults);
    assertEquals(
        List.of("a.docx: damaged XML in word/document.xml"),
        read("a.docx", ZipSample.make().with("word/document.xml", "<a><b></a>")).faults);
    Files.delete(folder.resolve("a.docx"));
    assertEquals(
        List.of("a.odt: encrypted: opens with a password only"),
        read(
                "a.odt",
                OfficeSample.odt("").with("META-INF/manifest.xml", "<a><encryption-data/></a>"))
            .faults);
    Files.delete(folder.resolve("a.odt"));
    Files.write(
        folder.resolve("b.docx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
    Files.write(folder.resolve("c.docx"), "Bonjour".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("d.odt"), new byte[0]);
    Files.write(folder.resolve("e.docx"), OfficeSample.word("").bytes());
    assertEquals(
        List.of(
            "b.docx: encrypted, or of an older format under this name",
            "c.docx: not a document of this format: no ZIP file",
            "d.odt: empty file",
            "e.docx: no text in it"),
        Collected.from(folder).faults);
  }

  @Test
  void aPartThatSwellsIsAFault() throws IOException {
    byte[] blanks = new byte[49 << 20];
    java.util.Arrays.fill(blanks, (byte) ' ');
    ZipSample bomb = OfficeSample.word(p("Un texte."));
    for (int i = 0; i < 5; i++) bomb.with("word/media/" + i + ".png", blanks);
    assertEquals(List.of("a.docx: expands too much"), read("a.docx", bomb).faults);
  }

  /** Each sign that is escaped counts as an entity in the JDK, which allows so many. */
  @Test
  void aDocumentMayHoldAsManyEscapedSignsAsAFile() throws IOException {
    String table = p("Mines &amp; marins").repeat(120_000);
    Collected read = read("a.docx", OfficeSample.word(p("Un titre") + table));
    assertEquals(List.of(), read.faults);
    assertTrue(read.only().text().endsWith("Mines & marins"));
  }

  @Test
  void nestingHasNoDepthThatEndsTheRun() throws IOException {
    String deep = "<w:tbl><w:tr><w:tc>".repeat(20_000);
    Files.writeString(folder.resolve("z.txt"), "Un titre\n\nUne phrase à lire.");
    Collected read = read("a.docx", OfficeSample.word(deep));
    assertEquals(List.of("z.txt"), read.ids());
    assertEquals(List.of("a.docx: damaged XML in word/document.xml"), read.faults);
  }
}
