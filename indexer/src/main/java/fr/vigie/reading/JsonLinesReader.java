package fr.vigie.reading;

import fr.vigie.article.Given;
import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.characters.CleanText;
import fr.vigie.reading.maintext.MainText;
import fr.vigie.reading.maintext.PastedText;
import fr.vigie.reading.maintext.WebPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * JSON lines, plain or gzipped: one article a line, streamed. A bad line is a fault with its
 * number; empty lines are passed over. The limit of time is for a line, not for the file, unless
 * the file stands in another, whose limit it is then.
 */
final class JsonLinesReader implements ArticleReader {

  private static final int LINES_BETWEEN_NEWS = 64;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final PastedText pasted;
  private final WebPage pages;
  private final Limits limits;
  private final JsonText json;

  JsonLinesReader(PastedText pasted, WebPage pages, Limits limits) {
    this.pasted = pasted;
    this.pages = pages;
    this.limits = limits;
    this.json = new JsonText(limits);
  }

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    try (InputStream raw = file.open()) {
      Counting counted = new Counting(raw);
      boolean zipped = file.name().toLowerCase(Locale.ROOT).endsWith(".gz");
      InputStream in = zipped ? Expanding.of(counted, delivery.allowance()) : counted;
      read(new LineSplitter(in, limits.maxLineBytes()), counted, file.nesting() > 0, delivery);
    }
  }

  private void read(LineSplitter lines, Counting counted, boolean inside, Delivery delivery)
      throws Allowance.ExceededException {
    try {
      boolean any = false;
      while (lines.next()) {
        if (inside) delivery.allowance().time();
        else delivery.allowance().restart();
        byte[] line = lines.number() == 1 ? withoutMark(lines.bytes()) : lines.bytes();
        if (lines.number() == 1 && isBinary(line)) {
          delivery.fault(1, "binary content: a NUL byte in the first line");
          return;
        }
        any |= line.length > 0;
        read(line, lines, delivery);
        if (lines.number() % LINES_BETWEEN_NEWS == 0) delivery.read(counted.count());
      }
      if (!any) delivery.fault(0, "empty file");
    } catch (Allowance.ExceededException spent) {
      throw spent;
    } catch (IOException e) {
      delivery.fault(lines.number() + 1, e.getMessage());
    }
  }

  private void read(byte[] line, LineSplitter lines, Delivery delivery) {
    try {
      if (lines.isTooLong())
        throw new BadRecordException("the line is longer than " + limits.maxLineBytes() + " bytes");
      if (isBlank(line)) return;
      Patience patience = delivery.allowance()::time;
      JsonLine record = JsonLine.of(json.parse(line));
      if (record.html()) page(record, lines.number(), delivery, patience);
      else delivery.article(lines.number(), record.id(), plain(record, patience), record.given());
    } catch (BadRecordException e) {
      delivery.fault(lines.number(), e.getMessage());
    } catch (UncheckedIOException e) {
      delivery.fault(lines.number(), e.getCause().getMessage());
    }
  }

  private MainText plain(JsonLine record, Patience patience) {
    return pasted.split(record.title(), CleanText.of(record.text()), patience);
  }

  private void page(JsonLine record, int number, Delivery delivery, Patience patience) {
    WebPage.Page page = pages.read(record.title(), record.text(), patience);
    delivery.article(number, record.id(), page.main(), firstOf(record.given(), page.given()));
  }

  /** What the record states, and what only its page does. */
  private static Given firstOf(Given record, Given page) {
    return new Given(
        record.url().isEmpty() ? page.url() : record.url(),
        record.lang().isEmpty() ? page.lang() : record.lang(),
        record.source().isEmpty() ? page.source() : record.source(),
        record.author().name().isEmpty() ? page.author() : record.author(),
        record.countries(),
        record.topics(),
        record.dates().isEmpty() ? page.dates() : record.dates());
  }

  private static boolean isBinary(byte[] firstLine) {
    for (byte b : firstLine) {
      if (b == 0) return true;
    }
    return false;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') return false;
    }
    return true;
  }

  private static byte[] withoutMark(byte[] line) {
    boolean marked = line.length >= 3 && Arrays.equals(line, 0, 3, MARK, 0, 3);
    return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
  }
}
