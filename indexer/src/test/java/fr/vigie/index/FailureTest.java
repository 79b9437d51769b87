package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.generations.CurrentGeneration;
import fr.vigie.index.generations.GenerationHold;
import fr.vigie.index.generations.IndexLayout;
import fr.vigie.index.generations.JobKind;
import fr.vigie.index.generations.Verification;
import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTest {

  @TempDir Path temp;
  private IndexFolder index;
  private Archive archive;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @BeforeEach
  void build() throws IOException {
    index = new IndexFolder(temp.resolve("index"));
    archive = Archive.numbered(50);
    index.build(archive);
  }

  @Test
  void aFullDiskLeavesTheIndexAsItWas() throws IOException {
    int failures = 0;
    for (int run = 0; run < 40; run++) {
      Map<String, String> before = index.texts();
      String current = index.current();
      archive.put("a%04d".formatted(random.nextInt(60)), "Version " + run);
      JobReport report = onDiskWithRoomFor(random.nextInt(8_000)).update(archive);
      String where = "seed " + seed + ", run " + run + ": " + report.toText();
      if (report.exitStatus() == 1) {
        failures++;
        assertTrue(report.failure().contains("No space left on device"), where);
        assertEquals(before, index.texts(), where);
        assertEquals(current, index.current(), where);
      } else {
        assertEquals(archive.texts(), index.texts(), where);
      }
      assertTrue(index.tidy(), where);
    }
    assertTrue(failures > 0, "seed " + seed);
  }

  @Test
  void aDiskThatFillsDuringABuildLeavesTheIndexAsItWas() throws IOException {
    Map<String, String> before = index.texts();
    JobReport report = onDiskWithRoomFor(1_000).build(Archive.numbered(3_000));
    assertEquals(1, report.exitStatus());
    assertEquals(
        "No space left on device (index " + index.dir() + ")", report.failure(), "which disk");
    assertEquals(before, index.texts());
    assertTrue(index.tidy());
  }

  @Test
  void anyFlippedBitIsFoundByTheChecksums() throws IOException {
    String current = index.update(archive.put("a0000", "Corrigée").remove("a0001")).generation();
    List<Path> files = DurableFiles.entries(index.files(current));
    for (int run = 0; run < 60; run++) {
      Path file = files.get(random.nextInt(files.size()));
      if (file.endsWith(IndexLayout.GENERATION_FILE) || file.endsWith(GenerationHold.FILE))
        continue;
      byte[] good = Files.readAllBytes(file);
      Files.write(file, flipped(good));
      Verification result = index.store().verify(current, Verification.Level.CHECKSUMS);
      assertFalse(result.sound(), "seed " + seed + ", run " + run + ": " + file);
      Files.write(file, good);
    }
    assertTrue(index.store().verify(current, Verification.Level.FULL).sound(), "seed " + seed);
  }

  @Test
  void generationJsonCannotBeChangedUnseen() throws IOException {
    String current = index.current();
    Path file = index.files(current).resolve(IndexLayout.GENERATION_FILE);
    String good = Files.readString(file);
    for (String[] change :
        new String[][] {
          {"schema-1", "schema-2"}, {": 50", ": 51"}, {"build", "update"}, {"{", "["}
        }) {
      Files.writeString(file, good.replace(change[0], change[1]));
      assertFalse(index.store().verify(current, Verification.Level.OPENS).sound(), change[1]);
    }
  }

  @Test
  void anUpdateOfADamagedGenerationRebuildsAndSaysWhy() throws IOException {
    String damaged = index.current();
    Path segment = largestFile(damaged);
    Files.write(segment, flipped(Files.readAllBytes(segment)));
    JobReport report = index.update(archive.put("new", "Nouvelle"));
    assertEquals(
        JobReport.Status.PUBLISHED, report.status(), "seed " + seed + ": " + report.toText());
    assertEquals(JobKind.BUILD, report.kind());
    // A flipped length is met before any checksum: then only the generation can be named.
    String file = segment.getFileName().toString();
    assertTrue(
        report.rebuildReason().contains(file) || report.rebuildReason().contains(damaged),
        "seed " + seed + ": " + report.rebuildReason());
    assertEquals(archive.texts(), index.texts());
  }

  @Test
  void anUpdateThatTripsOverDamageInAnyWayRebuilds() throws IOException {
    Path segment = largestFile(index.current());
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length - 1] ^= 1;
    Files.write(segment, bytes);
    JobEnvironment.Disk real = JobEnvironment.system().disk();
    JobEnvironment.Disk tripping =
        folder -> {
          if (DurableFiles.entries(folder).isEmpty()) return real.open(folder);
          throw new IllegalArgumentException("read negative position");
        };
    JobReport report =
        index
            .job(JobEnvironment.system().withDisk(tripping))
            .update(archive.put("new", "Nouvelle"));
    assertEquals(JobReport.Status.PUBLISHED, report.status(), report.toText());
    assertTrue(report.rebuildReason().contains("read negative position"), report.toText());
    assertEquals(archive.texts(), index.texts());
  }

  @Test
  void aDamagedGenerationIsReplacedByTheLastGoodOneAndNotDeleted() throws IOException {
    String first = index.current();
    String second = index.build(Archive.of("a", "un")).generation();
    Files.delete(index.files(second).resolve(IndexLayout.GENERATION_FILE));
    CurrentGeneration read = index.store().current();
    assertEquals(first, read.info().name());
    assertTrue(read.warning().contains("the generation " + second + " is damaged"), read.warning());
    JobReport report = index.update(archive);
    assertEquals(JobReport.Status.UNCHANGED, report.status());
    assertTrue(report.warnings().contains("damaged, left as they are: " + second), report.toText());
    assertTrue(Files.exists(index.files(second)));
    assertEquals("", index.store().current().warning(), "the update mended 'current'");
  }

  @Test
  void aDamagedPointerIsReportedAndTheNewestGenerationRead() throws IOException {
    String newest = index.build(Archive.of("a", "un")).generation();
    for (String damage :
        List.of("", "\0\0\0", "../..", "000077-20260101T000000Z", "x".repeat(10_000))) {
      Files.writeString(index.dir().resolve("current"), damage);
      CurrentGeneration read = index.store().current();
      assertEquals(newest, read.info().name());
      assertFalse(read.warning().isEmpty(), damage);
    }
  }

  private IndexJob onDiskWithRoomFor(long bytes) {
    JobEnvironment system = JobEnvironment.system();
    return index.job(system.withDisk(folder -> new FullDisk(system.disk().open(folder), bytes)));
  }

  private byte[] flipped(byte[] good) {
    byte[] bad = good.clone();
    int at = random.nextInt(bad.length);
    bad[at] ^= (byte) (1 << random.nextInt(8));
    return bad;
  }

  private Path largestFile(String generation) throws IOException {
    Path largest = null;
    for (Path file : DurableFiles.entries(index.files(generation))) {
      if (largest == null || Files.size(file) > Files.size(largest)) largest = file;
    }
    return largest;
  }
}
