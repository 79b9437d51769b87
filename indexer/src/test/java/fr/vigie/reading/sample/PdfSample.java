package fr.vigie.reading.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes PDF files for tests, a line at a time. */
public final class PdfSample {

  private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);

  private final PDDocument document = new PDDocument();
  private PDPageContentStream content;

  public static PdfSample make() {
    return new PdfSample().page();
  }

  public PdfSample page() {
    return io(
        () -> {
          if (content != null) content.close();
          PDPage page = new PDPage(PDRectangle.A4);
          document.addPage(page);
          content = new PDPageContentStream(document, page);
        });
  }

  /** Lines one below the other, the first {@code down} points from the upper edge. */
  public PdfSample lines(double left, double down, double size, String... lines) {
    double y = down;
    for (String line : lines) {
      at(left, y, size, line);
      y += 1.2 * size;
    }
    return this;
  }

  public PdfSample at(double left, double down, double size, String line) {
    return io(
        () -> {
          content.beginText();
          content.setFont(FONT, (float) size);
          content.newLineAtOffset((float) left, (float) (PDRectangle.A4.getHeight() - down));
          content.showText(line);
          content.endText();
        });
  }

  /** The first page as this stream so many times, instead of what was drawn. */
  public PdfSample drawnOf(byte[] operators, int times) {
    return io(
        () -> {
          PDStream part =
              new PDStream(document, new ByteArrayInputStream(operators), COSName.FLATE_DECODE);
          document.getPage(0).setContents(Collections.nCopies(times, part));
        });
  }

  public PdfSample stating(String title, String author, int year, int month, int day) {
    Calendar date = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    date.clear();
    date.set(year, month - 1, day, 10, 0);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setAuthor(author);
    document.getDocumentInformation().setCreationDate(date);
    return this;
  }

  public PdfSample encrypted(String password) {
    return io(
        () ->
            document.protect(
                new StandardProtectionPolicy("owner", password, new AccessPermission())));
  }

  public PdfSample change(Consumer<PDDocument> change) {
    change.accept(document);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    io(
        () -> {
          content.close();
          document.setDocumentId(1L);
          document.save(bytes);
          document.close();
        });
    return bytes.toByteArray();
  }

  /** A short article on one page. */
  public static byte[] article() {
    return make()
        .lines(70, 80, 20, "Le Var appareille de Toulon")
        .lines(
            70,
            120,
            11,
            List.of(
                    "Le pétrolier a quitté le quai mardi. Il ravitaillera en mer les",
                    "frégates de l'escadre, comme les années passées.")
                .toArray(String[]::new))
        .bytes();
  }

  private PdfSample io(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private interface Step {
    void run() throws IOException;
  }
}
