package fr.vigie.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
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
    return sample.getBytes(StandardCharsets.UTF_8);
  }
}
