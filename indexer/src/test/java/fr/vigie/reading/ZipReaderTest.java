package fr.vigie.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.reading.sample.OfficeSample;
import fr.vigie.reading.sample.PdfSample;
import fr.vigie.reading.sample.ZipSample;
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

class ZipReaderTest {

  private static final String TEXT = "Le Var appareille\n\nLe pétrolier a quitté le quai mardi.";
  private static final Limits SMALL =
      new Limits(1 << 20, 1 << 20, 100_000, 500, 1 << 30, 200, 10, 2, 10, 60);

  @TempDir Path folder;

  private Collected read(byte[] zip) throws IOException {
    Files.write(folder.resolve("a.zip"), zip);
    return Collected.from(SMALL, folder);
  }

  @Test
  void membersAreReadLikeFilesInAFolder() throws IOException {
    Collected read =
        read(
            ZipSample.make()
                .with("z.txt", TEXT)
                .with("presse/", "")
                .with("presse/été.txt", TEXT)
                .with("b.docx", OfficeSample.wordArticle())
                .with("c.odt", OfficeSample.odtArticle())
                .with("d.pdf", PdfSample.article())
                .with("e.jsonl", "{\"id\":\"x\",\"text\":\"Une phrase.\"}")
                .with("carte.png", "x")
                .with("__MACOSX/._z.txt", "x")
                .with(".caché.txt", TEXT)
                .bytes());
    assertEquals(
        List.of(
            "a.zip!/b.docx",
            "a.zip!/c.odt",
            "a.zip!/d.pdf",
            "x",
            "a.zip!/presse/été.txt",
            "a.zip!/z.txt"),
        read.ids());
    assertEquals("a.zip!/e.jsonl", read.articles.get(3).file());
    assertEquals(
        List.of(
            "a.zip!/.caché.txt: hidden",
            "a.zip!/__MACOSX/._z.txt: hidden",
            "a.zip!/carte.png: no format that is read"),
        read.skipped);
    assertEquals(List.of(), read.faults);
  }

  @Test
  void namesOfOldProgramsAreReadToo() throws IOException {
    assertEquals(
        List.of("a.zip!/été.txt"),
        read(ZipSample.withOldNames().with("été.txt", TEXT).bytes()).ids());
  }

  @Test
  void noNameLeadsOutOfTheArchive() throws IOException {
    Collected read =
        read(
            ZipSample.make()
                .with("../a.txt", TEXT)
                .with("/b.txt", TEXT)
                .with("c\\..\\..\\d.txt", TEXT)
                .with("e.txt", TEXT)
                .bytes());
    assertEquals(List.of("a.zip!/e.txt"), read.ids());
    assertEquals(
        List.of(
            "a.zip!/../a.txt: a name that leads out of the archive",
            "a.zip!//b.txt: a name that leads out of the archive",
            "a.zip!/c/../../d.txt: a name that leads out of the archive"),
        read.faults);
  }

  @Test
  void archivesStandInArchivesUpToALimit() throws IOException {
    byte[] inner = ZipSample.make().with("a.txt", TEXT).bytes();
    byte[] middle = ZipSample.make().with("b.zip", inner).bytes();
    assertEquals(List.of("a.zip!/b.zip!/a.txt"), read(middle).ids());
    Collected deeper = read(ZipSample.make().with("a.txt", TEXT).with("c.zip", middle).bytes());
    assertEquals(List.of("a.zip!/a.txt"), deeper.ids());
    assertEquals(List.of("a.zip: holds files nested more than 2 deep"), deeper.faults);
  }

  @Test
  void aMemberThatCannotBeReadIsItsOwnFault() throws IOException {
    Collected read =
        read(
            ZipSample.make()
                .with("a.pdf", "%PDF-1.7")
                .with("b.txt", new byte[(1 << 20) + 1])
                .with("c.txt", TEXT)
                .bytes());
    assertEquals(List.of("a.zip!/c.txt"), read.ids());
    assertEquals(2, read.faults.size());
    assertTrue(
        read.faults.getFirst().startsWith("a.zip!/a.pdf: damaged PDF"), read.faults::toString);
    assertEquals("a.zip!/b.txt: larger than 1048576 bytes", read.faults.getLast());
  }

  @Test
  void whatIsNoArchiveIsAFaultThatSaysSo() throws IOException {
    byte[] whole = ZipSample.make().with("a.txt", TEXT).with("b.txt", TEXT).bytes();
    assertEquals(
        List.of("a.zip: not a ZIP file, or truncated"),
        read(Arrays.copyOf(whole, whole.length / 2)).faults);
    assertEquals(List.of("a.zip: empty file"), read(new byte[0]).faults);
    assertEquals(
        List.of("a.zip: not a ZIP file, or truncated"),
        read("Bonjour".getBytes(StandardCharsets.UTF_8)).faults);
  }

  @Test
  void aMemberThatNeedsAPasswordCostsItsOwnLine() throws IOException {
    for (ZipSample sample : List.of(ZipSample.make(), ZipSample.withOldNames())) {
      byte[] zip = sample.with("a.txt", TEXT).with("été.txt", TEXT).with("z/c.txt", TEXT).bytes();
      Collected read = read(encrypted(zip, 1));
      assertEquals(List.of("a.zip!/a.txt", "a.zip!/z/c.txt"), read.ids());
      assertEquals(List.of("a.zip!/été.txt: encrypted: opens with a password only"), read.faults);
      assertEquals(3, read(encrypted(encrypted(encrypted(zip, 0), 1), 2)).faults.size());
    }
  }

  /** The archive with the sign of encryption on a member, in the order they were written. */
  private static byte[] encrypted(byte[] zip, int member) {
    byte[] changed = zip.clone();
    String bytes = new String(zip, StandardCharsets.ISO_8859_1);
    int local = -1;
    int central = -1;
    for (int i = 0; i <= member; i++) {
      local = bytes.indexOf("PK\3\4", local + 1);
      central = bytes.indexOf("PK\1\2", central + 1);
    }
    changed[local + 6] |= 1;
    changed[central + 8] |= 1;
    return changed;
  }

  @Test
  void anArchiveThatSwellsOrHoldsTooMuchIsReadNoFurther() throws IOException {
    ZipSample many = ZipSample.make();
    for (int i = 0; i < 11; i++) many.with(i + ".txt", TEXT);
    assertEquals(List.of("a.zip: holds more than 10 files"), read(many.bytes()).faults);
    ZipSample bomb = ZipSample.make();
    for (int i = 0; i < 8; i++) bomb.with(i + ".txt", " ".repeat(20 << 20));
    Files.write(folder.resolve("a.zip"), bomb.bytes());
    assertEquals(
        List.of("a.zip: expands too much"),
        Collected.from(folder).faults.stream()
            .filter(fault -> fault.startsWith("a.zip:"))
            .toList());
  }

  /** None of its members swells beyond what every file may; together they do. */
  @Test
  void recordsThatSwellInAnArchiveAreTheArchives() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(lines)) {
      out.write("\n".repeat(40 << 20).getBytes(StandardCharsets.UTF_8));
    }
    ZipSample bomb = ZipSample.make();
    for (int i = 0; i < 3; i++) bomb.with(i + ".jsonl.gz", lines.toByteArray());
    assertEquals(
        List.of("a.zip!/0.jsonl.gz: empty file", "a.zip: expands too much"),
        read(bomb.bytes()).faults);
  }

  @Test
  void aGzippedFileIsReadLikeTheFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("a.txt.gz"), bytes.toByteArray());
    Files.write(folder.resolve("b.tar.gz"), bytes.toByteArray());
    Collected read = Collected.from(folder);
    assertEquals("a.txt.gz", read.only().id());
    assertEquals("Le Var appareille", read.only().title());
    assertEquals(List.of("b.tar.gz: no format that is read"), read.skipped);
  }
}
