package fr.vigie.reading.sample;

/** Makes Word and OpenDocument files for tests from the inside of their bodies. */
public final class OfficeSample {

  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
  private static final String ODT =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

  private OfficeSample() {}

  /** A Word file whose style of titles is called {@code Titre} inside. */
  public static ZipSample word(String body) {
    return ZipSample.make()
        .with("[Content_Types].xml", "<Types/>")
        .with(
            "word/styles.xml",
            "<w:styles "
                + WORD
                + "><w:style w:styleId=\"Titre\"><w:name w:val=\"Title\"/></w:style></w:styles>")
        .with(
            "word/document.xml",
            "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>");
  }

  public static ZipSample wordNotes(ZipSample word, String notes) {
    return word.with("word/footnotes.xml", "<w:footnotes " + WORD + ">" + notes + "</w:footnotes>");
  }

  public static ZipSample wordStating(ZipSample word, String title, String author, String created) {
    return word.with(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">"
            + "<dc:title>"
            + title
            + "</dc:title><dc:creator>"
            + author
            + "</dc:creator>"
            + "<dcterms:created>"
            + created
            + "</dcterms:created></cp:coreProperties>");
  }

  /** A paragraph of Word. */
  public static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  public static ZipSample odt(String body) {
    return ZipSample.make()
        .with("mimetype", "application/vnd.oasis.opendocument.text")
        .with(
            "content.xml",
            "<office:document-content"
                + ODT
                + "><office:automatic-styles><style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
                + "</office:automatic-styles><office:body><office:text>"
                + body
                + "</office:text></office:body></office:document-content>");
  }

  public static ZipSample odtStating(ZipSample odt, String title, String author, String created) {
    return odt.with(
        "meta.xml",
        "<office:document-meta"
            + ODT
            + "><office:meta><dc:title>"
            + title
            + "</dc:title>"
            + "<meta:initial-creator>"
            + author
            + "</meta:initial-creator><meta:creation-date>"
            + created
            + "</meta:creation-date></office:meta></office:document-meta>");
  }

  /** A short article. */
  public static byte[] wordArticle() {
    return wordStating(
            word(p("Le Var appareille") + p("Le pétrolier a quitté le quai.")),
            "Le Var appareille",
            "Anne Le Goff",
            "2024-03-12T10:00:00Z")
        .bytes();
  }

  /** A short article. */
  public static byte[] odtArticle() {
    return odtStating(
            odt(
                "<text:p text:style-name=\"P1\">Le Var appareille</text:p>"
                    + "<text:p>Le pétrolier a quitté le quai.</text:p>"),
            "",
            "Anne Le Goff",
            "2024-03-12T10:00:00")
        .bytes();
  }
}
