package fr.vigie.reading.pdf;

import fr.vigie.reading.bounds.Patience;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The text of a PDF and what it says of itself.
 *
 * @param title the stated one if it can be believed, else the one its first page shows; may be
 *     empty
 * @param author as stated, may be empty
 * @param created ISO 8601, may be empty
 * @param paragraphs in the order of reading
 * @param furniture lines that stand at the head or foot of its pages, each once
 */
public record PdfText(
    String title, String author, String created, List<String> paragraphs, List<String> furniture) {

  private static final LineEnds ENDS = LineEnds.load();

  public PdfText {
    paragraphs = List.copyOf(paragraphs);
    furniture = List.copyOf(furniture);
  }

  /**
   * @param maxPages a longer document is refused
   * @param patience asked all along
   * @throws IOException when it is encrypted, damaged, scanned without text or too large; the
   *     message says which
   */
  public static PdfText of(byte[] pdf, int maxPages, Patience patience) throws IOException {
    if (pdf.length == 0) throw new IOException("empty file");
    if (!RawStreams.isPdf(pdf)) throw new IOException("not a PDF file");
    NoSystemFonts.install();
    RawStreams.check(pdf, patience);
    BoundedParser parser = null;
    try {
      parser = new BoundedParser(pdf, patience);
      try (PDDocument document = parser.parse()) {
        return read(document, maxPages, patience);
      }
    } catch (InvalidPasswordException e) {
      throw new IOException("encrypted: opens with a password only", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      patience.time();
      if (parser != null) parser.check();
      throw e instanceof RefusedException refused ? refused : damaged(e);
    }
  }

  private static PdfText read(PDDocument document, int maxPages, Patience patience)
      throws IOException {
    int count = document.getNumberOfPages();
    if (count > maxPages)
      throw new RefusedException("has " + count + " pages, more than " + maxPages);
    List<Page> all = PageGlyphs.of(document, patience);
    if (all.stream().allMatch(page -> page.fragments().isEmpty())) {
      throw new RefusedException(
          count == 0 ? "has no page" : "no text in it: pictures of pages, to be recognised first");
    }
    Furniture furniture = Furniture.of(all);
    List<List<Fragment>> columns = new ArrayList<>();
    for (Page page : furniture.pages()) columns.addAll(ReadingOrder.of(page.fragments(), patience));
    PdfFacts facts = PdfFacts.of(document.getDocumentInformation());
    String title =
        facts.title().isEmpty()
            ? PdfFacts.shownTitle(columns, textSize(columns), ENDS)
            : facts.title();
    return new PdfText(
        title,
        facts.author(),
        facts.created(),
        ParagraphBuilder.of(columns, ENDS, patience),
        furniture.lines());
  }

  /** The size most letters have. */
  private static double textSize(List<List<Fragment>> columns) {
    Map<Long, Integer> letters =
        columns.stream()
            .flatMap(List::stream)
            .collect(
                Collectors.toMap(
                    line -> Math.round(line.size() * 2),
                    line -> line.text().length(),
                    Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(size -> size.getKey() / 2.0)
        .orElse(0.0);
  }

  private static IOException damaged(Throwable thrown) {
    String what =
        thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    return new IOException("damaged PDF: " + what.lines().findFirst().orElse(""), thrown);
  }

  /** Read and found wanting. */
  private static final class RefusedException extends IOException {

    RefusedException(String reason) {
      super(reason);
    }
  }
}
