package fr.vigie.reading.pdf;

import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * What a PDF says of itself, as far as it can be believed: programs fill the title with names of
 * files and templates.
 *
 * @param title empty when none is worth showing
 * @param author as stated, empty when none is
 * @param created as ISO 8601, empty when none is stated
 */
record PdfFacts(String title, String author, String created) {

  private static final Pattern NO_TITLE =
      Pattern.compile(
          ".*\\.(?:docx?|odt|rtf|pdf|indd|qxd|pptx?|html?|txt|pub|wpd)\\b.*"
              + "|(?:microsoft word|untitled|sans titre|sans nom|document ?\\d*|diapositive|pr[ée]sentation powerpoint|scan|img|layout ?\\d|mise en page ?\\d|[\\d\\W_]*$).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(?:user|utilisateur|admin|administrateur|unknown|auteur|author|owner|default)\\W*\\d*",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 300;

  static PdfFacts of(PDDocumentInformation stated) {
    String title = line(stated.getTitle());
    boolean shown =
        title.length() <= LONGEST
            && title.split("[ \\u00a0]").length >= 2
            && !NO_TITLE.matcher(title).matches();
    String author = line(stated.getAuthor());
    boolean person = author.length() <= LONGEST && !NO_AUTHOR.matcher(author).matches();
    return new PdfFacts(shown ? title : "", person ? author : "", created(stated));
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
        String joined = ends.join(title.toString(), line.text(), java.util.Set.of());
        title.setLength(0);
        title.append(joined);
        size = line.size();
      } else if (large && line.size() > size) {
        title.setLength(0);
        title.append(line.text());
        size = line.size();
      } else if (large) break;
    }
    return title.length() > LONGEST ? "" : title.toString();
  }

  private static String line(String stated) {
    return stated == null ? "" : stated.replaceAll("\\s+", " ").strip();
  }

  /** Whether two titles say the same, letter case and signs apart. */
  static boolean same(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
