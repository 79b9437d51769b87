package fr.vigie.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.reading.sample.PdfSample;
import fr.vigie.reading.sample.ZipSample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes long ends in time, and what need not take long does not. */
class TimeBoundsTest {

  private static final String TEXT = "Un titre\n\nUne phrase à lire.";

  /** One look at the clock takes so long here: what asks a thousand times has taken a second. */
  private static final long LOOK = Duration.ofMillis(1).toNanos();

  @TempDir Path folder;

  private final AtomicLong clock = new AtomicLong();

  @ParameterizedTest
  @CsvSource({"spans.html", "lines.txt", "entries.xml", "page.eml", "table.pdf"})
  void aFileThatTakesLongCostsItsOwnReportLine(String name) throws IOException {
    Files.write(folder.resolve(name), slow(name));
    Files.writeString(folder.resolve("zz.txt"), TEXT);
    Collected read = new Collected();
    read(limits(1), read);
    assertEquals(List.of(name + ": takes longer than 1 seconds to read"), read.faults);
    assertEquals(List.of("zz.txt"), read.ids());
  }

  private static byte[] slow(String name) {
    String spans = "<p>" + "<span class='share'>mot</span> ".repeat(250_000);
    String slow =
        switch (name) {
          case "spans.html" -> spans;
          case "lines.txt" -> "Lire aussi\n".repeat(2_000_000);
          case "entries.xml" -> feed(spans.replace("<", "&lt;"));
          case "page.eml" -> "Subject: Une page\nContent-Type: text/html\n\n" + spans;
          default -> "";
        };
    return slow.isEmpty() ? table() : slow.getBytes(StandardCharsets.UTF_8);
  }

  private static String feed(String title) {
    String entry = "<item><title>" + title + "</title></item>";
    return "<rss version='2.0'><channel><title>F</title><link>l</link><description>d</description>"
        + entry.repeat(4)
        + "</channel></rss>";
  }

  /** More cells than a page of figures has. */
  private static byte[] table() {
    PdfSample table = PdfSample.make();
    for (int row = 0; row < 900; row++) {
      for (int column = 0; column < 10; column++)
        table.at(20 + 55 * column, 20 + 0.85 * row, 1, "mot " + row);
    }
    return table.bytes();
  }

  /** Each once took the square of its length, or its cube, or more stack than there is. */
  @ParameterizedTest
  @CsvSource({
    "titles.html",
    "times.html",
    "headings.md",
    "rules.md",
    "quotes.md",
    "replies.eml",
    "sender.eml",
    "encoded.eml",
    "row.pdf"
  })
  void aFileThatOnlyLooksLikeMuchWorkIsRead(String name) throws IOException {
    byte[] lengthy =
        name.equals("row.pdf") ? row() : lengthy(name).getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve(name), lengthy);
    assertEquals(
        "Une phrase.", Collected.from(limits(20), folder).only().text().lines().toList().getLast());
  }

  private static String lengthy(String name) {
    return switch (name) {
      case "titles.html" -> "<title>" + "Un mot | ".repeat(200_000) + "</title><p>Une phrase.";
      case "times.html" ->
          "<div class='comments'>"
              + "<time datetime='2024'></time>".repeat(100_000)
              + "</div><p>Une phrase.";
      case "headings.md" ->
          "Un mot\n\n# "
              + "#".repeat(100_000)
              + "a\n\n"
              + ("# " + "#".repeat(40_000) + "a\n\n").repeat(20)
              + "Une phrase.";
      case "rules.md" -> "- ".repeat(20_000) + "\n\n" + "-".repeat(40_000) + "x\n\nUne phrase.";
      case "quotes.md" -> "> ".repeat(20_000) + "Une phrase.";
      case "sender.eml" -> mail("From: a" + " ".repeat(250_000) + "b");
      case "encoded.eml" -> mail("From: " + "=?".repeat(125_000));
      default -> mail("Subject: " + "Re: ".repeat(60_000));
    };
  }

  private static String mail(String header) {
    return header + "\nContent-Type: text/plain\n\nUne phrase.";
  }

  /** A running head of more pieces than a page has words. */
  private static byte[] row() {
    PdfSample pages = PdfSample.make();
    for (int page = 0; page < 2; page++) {
      for (int i = 0; i < 50_000; i++) pages.at(30 * i, 40, 10, "a");
      pages.at(70, 400, 10, "Une phrase.");
      if (page == 0) pages.page();
    }
    return pages.bytes();
  }

  @Test
  void aSinkThatIsSlowCostsNoArticle() throws IOException {
    ZipSample zip = ZipSample.make();
    for (String name : List.of("a.txt", "b.txt", "c.txt", "d.txt")) zip.with(name, TEXT);
    Files.write(folder.resolve("a.zip"), zip.bytes());
    Collected slow =
        new Collected() {
          @Override
          public void article(SourceRecord read) {
            super.article(read);
            clock.addAndGet(Duration.ofMillis(400).toNanos());
          }
        };
    read(limits(1), slow);
    assertEquals(List.of(), slow.faults);
    assertEquals(4, slow.articles.size());
  }

  private void read(Limits limits, Collected into) {
    new Sources(List.of(folder), limits, at -> false, () -> clock.addAndGet(LOOK)).readAll(into);
  }

  private static Limits limits(int seconds) {
    return new Limits(50 << 20, 10 << 20, 5_000_000, 5_000, 1 << 30, 200, 2_000, 3, 100, seconds);
  }
}
