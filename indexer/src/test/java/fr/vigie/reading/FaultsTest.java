package fr.vigie.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

  private static final Limits SMALL = new Limits(400, 200, 100, 50, 100_000_000, 20, 3, 2, 10, 60);

  @TempDir Path folder;

  private List<String> faults(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    return Collected.from(SMALL, folder).faults;
  }

  private List<String> faults(String name, String content) throws IOException {
    return faults(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The content is a Java string with {@code \0} for NUL and {@code \n} for the end of a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.txt   | ''                                     | a.txt: empty file
          a.txt   | '  \\n '                               | a.txt: nothing but white space
          a.txt   | 'abc\\0def'                            | a.txt: binary content: a NUL byte at offset 3
          a.html  | ''                                     | a.html: empty file
          a.html  | '<html><body></body></html>'           | a.html: no text on the page
          a.md    | '---\\ntitle: x\\n'                    |
          a.pdf   | ''                                     | a.pdf: empty file
          a.pdf   | 'Bonjour'                              | a.pdf: not a PDF file
          a.docx  | 'Bonjour'                              | a.docx: not a document of this format: no ZIP file
          a.odt   | ''                                     | a.odt: empty file
          a.eml   | 'From: x'                              | a.eml: no text in it
          a.zip   | 'Bonjour'                              | a.zip: not a ZIP file, or truncated
          a.txt.gz | 'Bonjour'                             | a.txt.gz: not a gzip file
          a.jsonl | ''                                     | a.jsonl: empty file
          a.jsonl | '\\0\\0\\0'                            | a.jsonl:1: binary content: a NUL byte in the first line
          a.jsonl | '{"id":"1","text":"Tronq'              | a.jsonl:1: truncated JSON: the line ends inside a value (column 24)
          a.jsonl | '\\n\\n{"id":}'                        | a.jsonl:3: invalid JSON (column 7)
          a.jsonl | '{"id":"1","text":"a"} x'              | a.jsonl:1: invalid JSON (column 24)
          a.jsonl | '[1]'                                  | a.jsonl:1: the line is not a JSON object
          a.jsonl | '{"text":"a"}'                         | a.jsonl:1: no "id"
          a.jsonl | '{"id":"1"}'                           | a.jsonl:1: neither "text" nor "title"
          a.jsonl | '{"id":"1","text":["a"]}'              | a.jsonl:1: "text" is not a string
          a.jsonl | '{"id":"1","text":"a","topics":{}}'    | a.jsonl:1: "topics" is not a list of strings
          a.jsonl | '{"id":"1","text":"a","format":"rtf"}' | a.jsonl:1: unknown "format": it is "html" or nothing
          a.jsonl | '{"id":"\\ud800","text":"a"}'          | a.jsonl:1: the id holds half a character (an unpaired surrogate)
          a.jsonl | '{"id":"a\\u0000b","text":"a"}'       | a.jsonl:1: the id holds a NUL character, which no address can
          a.xml   | '<rss><channel>'                       | a.xml:1: damaged XML (column 15)
          a.xml   | '<carte/>'                             | a.xml: XML that is neither RSS nor Atom
          a.xml   | '<!DOCTYPE rss [<!ENTITY x "y">]><rss/>' | a.xml: a document type declaration (DOCTYPE) is not allowed in a feed
          a.jsonl.gz | 'pas du gzip'                       | a.jsonl.gz: not a gzip file
          a.jsonl.gz | ''                                  | a.jsonl.gz: empty or truncated gzip file
          """)
  void eachFaultNamesItsFileAndSaysWhy(String name, String content, String expected)
      throws IOException {
    String characters = content.replace("\\0", "\0").replace("\\n", "\n");
    assertEquals(expected == null ? List.of() : List.of(expected), faults(name, characters));
  }

  @Test
  void whatIsTooLongIsAFaultAndTheNextLineIsRead() throws IOException {
    String lines =
        "{\"id\":\"1\",\"text\":\""
            + "a".repeat(300)
            + "\"}\n"
            + "{\"id\":\"2\",\"text\":\""
            + "a".repeat(120)
            + "\"}\n"
            + "{\"id\":\"3\",\"title\":\""
            + "a".repeat(60)
            + "\"}\n"
            + "{\"id\":\"4\",\"text\":\"Lu.\"}\n";
    Files.writeString(folder.resolve("a.jsonl"), lines);
    Collected read = Collected.from(SMALL, folder);
    assertEquals(
        List.of(
            "a.jsonl:1: the line is longer than 200 bytes",
            "a.jsonl:2: the text is longer than 100 characters",
            "a.jsonl:3: the title is longer than 50 characters"),
        read.faults);
    assertEquals(List.of("4"), read.ids());
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    assertEquals(List.of("a.txt: larger than 400 bytes"), faults("a.txt", "a".repeat(401)));
  }

  @Test
  void anIdThatIsTooLongIsAFault() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"id\":\"" + "i".repeat(1001) + "\",\"text\":\"a\"}");
    assertEquals(
        List.of("a.jsonl:1: the id is longer than 1000 characters"), Collected.from(folder).faults);
  }

  @Test
  void undecodableBytesAreAFault() throws IOException {
    byte[] line = "{\"id\":\"1\",\"text\":\"été\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(List.of("a.jsonl:1: undecodable: not UTF-8"), faults("a.jsonl", line));
  }

  @Test
  void theLinesBeforeTheCutOfAGzipFileAreRead() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++)
      lines.append("{\"id\":\"").append(i).append("\",\"text\":\"Une phrase.\"}\n");
    byte[] zipped = gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(zipped, zipped.length / 2));
    Collected read = Collected.from(folder);
    assertEquals(1, read.faults.size());
    int line = read.articles.size() + 1;
    assertEquals("a.jsonl.gz:" + line + ": truncated gzip file", read.faults.getFirst());
  }

  @Test
  void aGzipFileThatSwellsIsStopped() throws IOException {
    byte[] bomb = gzip(new byte[80_000_000]);
    Collected read = new Collected();
    Files.write(folder.resolve("a.jsonl.gz"), bomb);
    new Sources(List.of(folder), SMALL).readAll(read);
    assertEquals(List.of("a.jsonl.gz: expands too much"), read.faults);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
