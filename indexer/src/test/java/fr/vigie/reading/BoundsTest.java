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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file holds, it gives an article or a fault, and never an exception. */
class BoundsTest {

  private static final String SAMPLE_TEXT =
      "Un titre\n\nUne phrase à lire.\n\n3 commentaires\nNon !";
  private static final String SAMPLE_JSON =
      "{\"id\":\"1\",\"title\":\"T\",\"text\":\"Une phrase à lire.\"}";
  private static final String SAMPLE_HTML =
      "<html><head><title>Un titre</title><script type='application/ld+json'>{\"@type\":\"Article\"}</script></head>"
          + "<body><h1>Un titre</h1><p>Une phrase à <a href='/'>lire</a>.</p></body></html>";
  private static final String SAMPLE_FEED =
      "<rss version='2.0'><channel><title>F</title><link>l</link><description>d</description><item><title>Un titre</title>"
          + "<description>Une phrase à lire.</description><pubDate>2024</pubDate></item></channel></rss>";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"a.txt", "a.md", "a.html", "a.jsonl", "a.xml", "a.jsonl.gz"})
  void everyPrefixOfASampleIsAnArticleOrAFault(String name) throws IOException {
    byte[] sample = sample(name);
    for (int length = 0; length < sample.length; length++) {
      assertIsTold(name, Arrays.copyOf(sample, length), "prefix of " + length);
    }
  }

  @ParameterizedTest
  @CsvSource({"a.txt", "a.md", "a.html", "a.jsonl", "a.xml", "a.jsonl.gz"})
  void aSampleWithBytesChangedIsAnArticleOrAFault(String name) throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      byte[] changed = sample(name);
      for (int n = random.nextInt(1, 6); n > 0; n--)
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      assertIsTold(name, changed, "seed " + seed + " round " + i);
    }
  }

  /** Rounds of each format; {@code -Dvigie.fuzz.rounds=5000} for a long search. */
  private static final int ROUNDS = Integer.getInteger("vigie.fuzz.rounds", 40);

  @ParameterizedTest
  @CsvSource({"a.pdf", "a.docx", "a.odt", "a.eml", "a.zip", "a.txt.gz"})
  void aBinarySampleCutOrChangedIsAnArticleOrAFault(String name) throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[] sample = binary(name);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] changed =
          random.nextInt(4) == 0
              ? Arrays.copyOf(sample, random.nextInt(sample.length))
              : sample.clone();
      for (int n = random.nextInt(1, 6); n > 0 && changed.length > 0; n--)
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      Files.write(folder.resolve(name), changed);
      Collected read = Collected.from(folder);
      String which = "seed " + seed + " round " + i + " " + read.faults;
      assertTrue(read.articles.size() + read.faults.size() + read.skipped.size() >= 1, which);
      assertTrue(read.faults.stream().noneMatch(f -> f.contains("cannot be read: ")), which);
    }
  }

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
    Files.writeString(folder.resolve("b.xml"), SAMPLE_FEED);
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

  /** One line without end: the array for it is larger than the heap. */
  @Test
  void aFileThatNeedsMoreMemoryThanThereIsCostsItsOwnLine() throws IOException {
    try (RandomAccessFile hole = new RandomAccessFile(folder.resolve("a.jsonl").toFile(), "rw")) {
      hole.setLength(Runtime.getRuntime().maxMemory() + (1 << 20));
    }
    Files.writeString(folder.resolve("b.txt"), SAMPLE_TEXT);
    Collected read = Collected.from(limits(Integer.MAX_VALUE - 9, 60), folder);
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

  private static byte[] binary(String name) throws IOException {
    return switch (name) {
      case "a.pdf" -> PdfSample.article();
      case "a.docx" -> OfficeSample.wordArticle();
      case "a.odt" -> OfficeSample.odtArticle();
      case "a.eml" -> mail();
      case "a.zip" ->
          ZipSample.make()
              .with("a.txt", SAMPLE_TEXT)
              .with("b.odt", OfficeSample.odtArticle())
              .bytes();
      default -> gzip(SAMPLE_TEXT.getBytes(UTF_8));
    };
  }

  private static byte[] mail() {
    String pdf = Base64.getMimeEncoder().encodeToString(PdfSample.article());
    String mail =
        "From: a@b.example\nSubject: =?utf-8?Q?Un_t=C3=A9moin?=\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n"
            + "--b\nContent-Type: text/plain; charset=utf-8\n\nUne phrase à lire.\n"
            + "--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n"
            + pdf
            + "\n--b--\n";
    return mail.getBytes(UTF_8);
  }

  private void assertIsTold(String name, byte[] content, String which) throws IOException {
    Files.write(folder.resolve(name), content);
    Collected read = Collected.from(folder);
    assertTrue(read.articles.size() + read.faults.size() >= 1, which);
    long unforeseen =
        read.faults.stream().filter(fault -> fault.contains("cannot be read: ")).count();
    assertEquals(0, unforeseen, () -> which + " " + read.faults);
  }

  private static byte[] sample(String name) {
    String sample =
        switch (name) {
          case "a.html" -> SAMPLE_HTML;
          case "a.xml" -> SAMPLE_FEED;
          case "a.txt", "a.md" -> SAMPLE_TEXT;
          default -> SAMPLE_JSON;
        };
    return sample.getBytes(UTF_8);
  }

  /** Each would take longer than the second it is given, or was once made to. */
  @ParameterizedTest
  @CsvSource({"spans.html", "titles.html", "lines.txt", "entry.xml", "page.eml"})
  void aFileThatTakesLongCostsItsOwnReportLine(String name) throws IOException {
    Files.writeString(folder.resolve(name), hostile(name));
    Files.writeString(folder.resolve("zz.txt"), SAMPLE_TEXT);
    Limits least = limitsOf(1);
    List<String> told = new ArrayList<>();
    new Sources(List.of(folder), least).readAll(new Told(told));
    assertEquals(2, told.size(), told::toString);
    assertTrue(told.contains("zz.txt"), told::toString);
  }

  @Test
  void aSinkThatIsSlowCostsNoArticle() throws IOException {
    ZipSample zip = ZipSample.make();
    List<String> names = List.of("a.txt", "b.txt", "c.txt", "d.txt");
    for (String name : names) zip.with(name, SAMPLE_TEXT);
    Files.write(folder.resolve("a.zip"), zip.bytes());
    List<String> told = new ArrayList<>();
    Told slow =
        new Told(told) {
          @Override
          public void article(SourceRecord read) {
            super.article(read);
            LockSupport.parkNanos(400_000_000);
          }
        };
    new Sources(List.of(folder), limitsOf(1)).readAll(slow);
    assertEquals(names.stream().map(name -> "a.zip!/" + name).toList(), told);
  }

  private static Limits limitsOf(int seconds) {
    return limits(Limits.DEFAULTS.maxLineBytes(), seconds);
  }

  private static Limits limits(int lineBytes, int seconds) {
    Limits usual = Limits.DEFAULTS;
    return new Limits(
        usual.maxFileBytes(),
        lineBytes,
        usual.maxTextChars(),
        usual.maxTitleChars(),
        usual.maxExpandedBytes(),
        usual.maxExpansion(),
        usual.maxPages(),
        usual.maxNesting(),
        usual.maxEntries(),
        seconds);
  }

  private static String hostile(String name) {
    String spans = "<p>" + "<span class='share'>mot</span> ".repeat(250_000);
    return switch (name) {
      case "spans.html" -> spans;
      case "titles.html" -> "<title>" + "Un mot | ".repeat(200_000) + "</title><p>Une phrase.";
      case "lines.txt" -> "Lire aussi\n".repeat(2_000_000);
      case "entry.xml" -> feed(spans.replace("<", "&lt;"));
      default -> "Subject: Une page\nContent-Type: text/html\n\n" + spans;
    };
  }

  private static String feed(String title) {
    return "<rss version='2.0'><channel><title>F</title><link>l</link><description>d</description><item><title>"
        + title
        + "</title><description>Une phrase.</description></item></channel></rss>";
  }

  /** The files that gave an article, a fault or were skipped, each once. */
  private static class Told implements Sink {

    private final List<String> files;

    Told(List<String> files) {
      this.files = files;
    }

    @Override
    public void article(SourceRecord read) {
      tell(read.article().file());
    }

    @Override
    public void fault(Fault fault) {
      tell(fault.file());
    }

    @Override
    public void skipped(String file, String reason) {
      tell(file);
    }

    private void tell(String file) {
      if (!files.contains(file)) files.add(file);
    }
  }
}
