package fr.vigie.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Given;
import fr.vigie.article.Given.StatedDate;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.reading.sample.PdfSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfReaderTest {

  @TempDir Path folder;

  private Collected read(byte[] pdf) throws IOException {
    Files.write(folder.resolve("a.pdf"), pdf);
    return Collected.from(folder);
  }

  private RawArticle only(PdfSample sample) throws IOException {
    return read(sample.bytes()).only();
  }

  @Test
  void linesBecomeParagraphs() throws IOException {
    RawArticle article =
        only(
            PdfSample.make()
                .at(70, 80, 20, "Le Var appareille de Toulon")
                .lines(
                    70,
                    120,
                    11,
                    "Le pétrolier a quitté le quai mardi matin pour une longue mission de",
                    "soutien. Il ravitaillera en mer les frégates de l'escadre, comme il le",
                    "fait chaque année.")
                .lines(
                    70,
                    175,
                    11,
                    "Son commandant l'a dit à l'équipage : la traversée durera trois semaines,",
                    "avec deux escales."));
    assertEquals("Le Var appareille de Toulon", article.title());
    assertEquals(
        "Le pétrolier a quitté le quai mardi matin pour une longue mission de soutien. Il"
            + " ravitaillera en mer les frégates de l'escadre, comme il le fait chaque année.\n\n"
            + "Son commandant l'a dit à l'équipage : la traversée durera trois semaines, avec deux"
            + " escales.",
        article.text());
  }

  @ParameterizedTest
  @CsvSource({
    "une politique de défen-, se commune, une politique de défense commune",
    "les Etats-, Unis ont répondu, les Etats-Unis ont répondu",
    "un vice-, amiral en retraite, un vice-amiral en retraite",
    "deux porte-, avions à quai, deux porte-avions à quai",
    "un portefeuil-, le bien garni, un portefeuille bien garni",
    "le chasseur F-, 35 a décollé, le chasseur F-35 a décollé",
    "que pense-, t-il de cela, que pense-t-il de cela",
    "on le contre-, dit souvent, on le contredit souvent",
    "une contre-, attaque rapide, une contre-attaque rapide",
  })
  void aHyphenAtTheEndOfALineIsThePrintersOrTheWords(String first, String second, String joined)
      throws IOException {
    String before = "Une phrase assez longue pour remplir toute la ligne avant";
    RawArticle article =
        only(
            PdfSample.make()
                .lines(70, 100, 11, before, first + "", second + ", mot pour mot, longuement.")
                .lines(70, 300, 11, "Un dernier paragraphe, loin en dessous, pour la forme."));
    assertEquals(
        before + " " + joined + ", mot pour mot, longuement.", article.text().split("\n\n")[0]);
  }

  @Test
  void aCompoundSeenElsewhereKeepsItsHyphen() throws IOException {
    RawArticle article =
        only(
            PdfSample.make()
                .lines(
                    70,
                    100,
                    11,
                    "Le drone-suicide est une arme nouvelle et peu coûteuse. Un drone-",
                    "suicide vole une heure."));
    assertEquals(
        "Le drone-suicide est une arme nouvelle et peu coûteuse. Un drone-suicide vole une heure.",
        article.text());
  }

  @Test
  void columnsAreReadOneAfterTheOtherEvenWhenDrawnRowByRow() throws IOException {
    PdfSample sample = PdfSample.make().at(70, 80, 22, "Deux colonnes et un titre au-dessus");
    String[] left = {
      "La colonne de gauche commence ici",
      "et va vers le bas de la page sans",
      "passer à droite avant sa dernière",
      "ligne, que voici enfin, entière."
    };
    String[] right = {
      "La colonne de droite vient après",
      "elle, comme dans un journal que",
      "l'on plie en deux pour le lire dans",
      "le train du matin, bien serré."
    };
    for (int i = 0; i < left.length; i++) {
      sample.at(70, 120 + 13 * i, 11, left[i]).at(310, 120 + 13 * i, 11, right[i]);
    }
    assertEquals(String.join(" ", left) + "\n\n" + String.join(" ", right), only(sample).text());
  }

  @Test
  void whatStandsOnEveryPageIsAZoneAndASentenceGoesOnAcrossPages() throws IOException {
    PdfSample sample = PdfSample.make();
    for (int page = 1; page <= 3; page++) {
      if (page > 1) sample.page();
      sample.at(70, 40, 9, "La Lettre du quai — n° 12").at(290, 810, 9, "Page " + page + " sur 3");
      sample.lines(
          70,
          100,
          11,
          "La page "
              + "une deux trois".split(" ")[page - 1]
              + " parle de la mer et de ce que l'on y voit au",
          "large quand le vent se lève, puis la phrase continue sans jamais");
    }
    sample.at(70, 126.4, 11, "finir avant ce point.");
    RawArticle article = only(sample);
    assertEquals(
        List.of(new Zone(Zone.Kind.BOILERPLATE, "La Lettre du quai — n° 12")), article.zones());
    assertEquals(1, article.text().split("\n\n").length, article.text());
    assertEquals(-1, article.text().indexOf("sur 3"));
  }

  @ParameterizedTest
  @CsvSource({
    "Bilan naval de l'année, Bilan naval de l'année",
    "Microsoft Word - note_finale.doc, Le Var appareille",
    "bilan-v3.indd, Le Var appareille",
    "Sans titre, Le Var appareille",
  })
  void theStatedTitleCountsWhenItIsOne(String stated, String expected) throws IOException {
    RawArticle article =
        only(
            PdfSample.make()
                .stating(stated, "Anne Le Goff", 2024, 3, 12)
                .at(70, 80, 20, "Le Var appareille")
                .lines(
                    70,
                    120,
                    11,
                    "Le pétrolier a quitté le quai mardi. Il ravitaillera l'escadre."));
    assertEquals(expected, article.title());
    assertEquals(
        List.of(new StatedDate("2024-03-12T10:00Z", "pdf CreationDate")), article.given().dates());
    assertEquals(List.of(new Zone(Zone.Kind.CREDIT, "Anne Le Goff")), article.zones());
    assertEquals(new Given.StatedAuthor("Anne Le Goff", "pdf Author"), article.given().author());
  }

  @Test
  void whatOnlyRestrictsItsReaderIsReadAndWhatWantsAPasswordIsAFault() throws IOException {
    PdfSample open = PdfSample.make().lines(70, 100, 11, "Un texte que chacun peut lire.");
    assertEquals("Un texte que chacun peut lire.", only(open.encrypted("")).text());
    PdfSample shut =
        PdfSample.make().lines(70, 100, 11, "Un texte fermé à clef.").encrypted("clef");
    assertEquals(
        List.of("a.pdf: encrypted: opens with a password only"), read(shut.bytes()).faults);
  }

  @Test
  void picturesOfPagesAreAFaultThatSaysSo() throws IOException {
    assertEquals(
        List.of("a.pdf: no text in it: pictures of pages, to be recognised first"),
        read(PdfSample.make().bytes()).faults);
  }

  @Test
  void tooManyPagesAreAFault() throws IOException {
    PdfSample sample = PdfSample.make();
    for (int i = 0; i < 2_000; i++) sample.page();
    assertEquals(List.of("a.pdf: has 2001 pages, more than 2000"), read(sample.bytes()).faults);
  }

  @Test
  void aStreamThatSwellsIsAFault() throws IOException {
    byte[] bomb =
        PdfSample.make()
            .lines(70, 100, 11, "Un texte.")
            .change(document -> fill(document, new byte[100_000_000]))
            .bytes();
    assertEquals(List.of("a.pdf: a stream inside the PDF expands too much"), read(bomb).faults);
  }

  @Test
  void anObjectStreamThatSwellsIsAFaultBeforeItIsParsed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        "%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n"
            .getBytes(StandardCharsets.US_ASCII));
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      byte[] spaces = new byte[40_000_000];
      Arrays.fill(spaces, (byte) ' ');
      out.write(spaces);
    }
    assertEquals(
        List.of("a.pdf: a stream inside the PDF expands too much"),
        read(bytes.toByteArray()).faults);
  }

  private static void fill(PDDocument document, byte[] content) {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
  }
}
