package fr.vigie.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.reading.sample.OfficeSample;
import fr.vigie.reading.sample.PdfSample;
import fr.vigie.reading.sample.ZipSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file takes more memory than there is, and one that would costs its own line of the report. */
class MemoryBoundsTest {

  private static final String FEED =
      "<rss version='2.0'><channel><title>F</title><link>l</link><description>d</description>"
          + "<item><title>Un titre</title></item></channel></rss>";
  private static final Limits LONG_LINES =
      new Limits(50 << 20, Integer.MAX_VALUE - 9, 5_000_000, 5_000, 1 << 30, 200, 10, 2, 10, 60);

  @TempDir Path folder;

  @Test
  void aPageOfTagsWithoutEndCostsItsOwnLine() throws IOException {
    String page = "<p>Un mot</p>".repeat(300_001);
    Files.writeString(folder.resolve("a.html"), page);
    Files.writeString(folder.resolve("b.html"), "<p>Une phrase à lire.</p>");
    String record = "{\"id\":\"c\",\"format\":\"html\",\"text\":\"%s\"}\n";
    Files.writeString(
        folder.resolve("c.jsonl"),
        record.formatted(page) + "{\"id\":\"d\",\"text\":\"Une autre phrase.\"}");
    Collected read = Collected.from(folder);
    assertEquals(List.of("b.html", "d"), read.ids());
    assertEquals(
        List.of("a.html: holds more than 600000 tags", "c.jsonl:1: holds more than 600000 tags"),
        read.faults);
  }

  @Test
  void aFeedOfElementsWithoutEndCostsItsOwnLine() throws IOException {
    byte[] elements = "<a/>".repeat(12_000_000).getBytes(UTF_8);
    Files.write(folder.resolve("a.xml.gz"), gzip("<rss>".getBytes(UTF_8), elements));
    Files.writeString(folder.resolve("b.xml"), FEED);
    Collected read = Collected.from(folder);
    assertEquals(List.of("b.xml#1"), read.ids());
    assertEquals(List.of("a.xml.gz: holds more than 1000000 elements and attributes"), read.faults);
  }

  @Test
  void aPageIsReadWhateverItsLinkedDataHold() throws IOException {
    byte[] head = "<p>Une phrase à lire.</p><script type='application/ld+json'>[{}".getBytes(UTF_8);
    byte[] objects = ",{}".repeat(16_000_000).getBytes(UTF_8);
    Files.write(folder.resolve("a.html.gz"), gzip(head, objects, "]</script>".getBytes(UTF_8)));
    assertEquals("Une phrase à lire.", Collected.from(folder).only().text());
  }

  @Test
  void aRecordOfObjectsWithoutEndCostsItsOwnLine() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"id\":\"1\",\"text\":\"Une phrase.\",\"x\":[{}"
            + ",{}".repeat(1_000_000)
            + "]}\n{\"id\":\"2\",\"text\":\"Une autre.\"}");
    Collected read = Collected.from(folder);
    assertEquals(List.of("2"), read.ids());
    assertTrue(read.faults.getFirst().startsWith("a.jsonl:1: JSON beyond the limits"));
  }

  @Test
  void thePartsOfADocumentTogetherAreNoLargerThanAFile() throws IOException {
    ZipSample word = OfficeSample.word(OfficeSample.p("Un texte."));
    for (int i = 0; i < 3; i++) word.with("word/header" + i + ".xml", new byte[20 << 20]);
    Files.write(folder.resolve("a.docx"), word.bytes());
    assertEquals(
        List.of("a.docx: its parts are larger than 52428800 bytes"), Collected.from(folder).faults);
  }

  @Test
  void aPageThatIsDrawnOfOneStreamOverAndOverCostsItsOwnLine() throws IOException {
    byte[] blanks = " ".repeat(8 << 20).getBytes(UTF_8);
    Files.write(folder.resolve("a.pdf"), PdfSample.make().drawnOf(blanks, 5).bytes());
    assertEquals(
        List.of("a.pdf: damaged PDF: more than 33554432 bytes on a page"),
        Collected.from(folder).faults);
  }

  @Test
  void theTextsOfAMessageTogetherAreNoLargerThanAFile() throws IOException {
    String part = "--b\nContent-Type: text/plain\n\n" + "Une phrase.\n".repeat(1_600_000);
    String head = "Subject: Un titre\nContent-Type: multipart/mixed; boundary=b\n\n";
    Files.writeString(folder.resolve("a.eml"), head + part.repeat(3) + "--b--\n");
    assertEquals(
        List.of("a.eml: its texts are larger than 52428800 bytes"), Collected.from(folder).faults);
  }

  /** One line without end: the array for it is larger than the heap. */
  @Test
  void aFileThatNeedsMoreMemoryThanThereIsCostsItsOwnLine() throws IOException {
    try (RandomAccessFile hole = new RandomAccessFile(folder.resolve("a.jsonl").toFile(), "rw")) {
      hole.setLength(Runtime.getRuntime().maxMemory() + (1 << 20));
    }
    Files.writeString(folder.resolve("b.txt"), "Un titre\n\nUne phrase à lire.");
    Collected read = Collected.from(LONG_LINES, folder);
    assertEquals(List.of("b.txt"), read.ids());
    assertEquals(List.of("a.jsonl: asks for more memory than there is"), read.faults);
  }

  private static byte[] gzip(byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (byte[] part : parts) out.write(part);
    }
    return bytes.toByteArray();
  }
}
