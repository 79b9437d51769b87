package fr.vigie.reading.pdf;

import fr.vigie.reading.maintext.StatedFacts;
import java.util.Calendar;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * What a PDF says of itself, as far as it can be believed.
 *
 * @param title empty when none is worth showing
 * @param author as stated, empty when none is
 * @param created as ISO 8601, empty when none is stated
 */
record PdfFacts(String title, String author, String created) {

  private static final int LONGEST = 300;

  static PdfFacts of(PDDocumentInformation stated) {
    return new PdfFacts(
        StatedFacts.title(line(stated.getTitle())),
        StatedFacts.author(line(stated.getAuthor())),
        created(stated));
  }

  private static String created(PDDocumentInformation stated) {
    boolean any = stated.getCOSObject().containsKey(COSName.CREATION_DATE);
    Calendar date = any ? stated.getCreationDate() : null;
    if (date == null) return "";
    return date.toInstant().atZone(date.getTimeZone().toZoneId()).toOffsetDateTime().toString();
  }

  /**
   * The title that the first page shows: lines in letters clearly larger than the text's, before
   * the text.
   */
  static String shownTitle(List<List<Fragment>> columns, double textSize, LineEnds ends) {
    StringBuilder title = new StringBuilder();
    double size = 0;
    for (Fragment line : columns.stream().flatMap(List::stream).limit(12).toList()) {
      boolean large = line.size() > 1.25 * textSize;
      if (!large && !title.isEmpty()) break;
      if (large && (title.isEmpty() || Math.abs(line.size() - size) < 0.5)) {
        String joined = ends.join(title.toString(), line.text(), Set.of());
        title.setLength(0);
        title.append(joined);
        size = line.size();
      } else if (large && line.size() > size) {
        title.setLength(0);
        title.append(line.text());
        size = line.size();
      } else if (large) {
        break;
      }
    }
    return title.length() > LONGEST ? "" : title.toString();
  }

  private static String line(String stated) {
    return stated == null ? "" : stated.replaceAll("\\s+", " ").strip();
  }
}
