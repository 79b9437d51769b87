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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
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

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
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
}
