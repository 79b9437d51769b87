package fr.vigie.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir Path folder;

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void idsAreRelativeToTheFolderNamedAndInOrder() throws IOException {
    write("z.txt", "Une phrase.");
    write("a/b/c.txt", "Une phrase.");
    write("a.txt", "Une phrase.");
    assertEquals(List.of("a.txt", "a/b/c.txt", "z.txt"), Collected.from(folder).ids());
    assertEquals(List.of("b/c.txt"), Collected.from(folder.resolve("a")).ids());
    assertEquals(List.of("c.txt"), Collected.from(folder.resolve("a/b/c.txt")).ids());
  }

  @Test
  void whatIsNoArticleIsSkippedWithItsReason() throws IOException {
    write("carte.png", "x");
    write(".cache/x.txt", "x");
    write(".note.txt", "x");
    write("sans-extension", "x");
    Collected read = Collected.from(folder);
    assertEquals(
        List.of(
            ".cache: hidden",
            ".note.txt: hidden",
            "carte.png: no format that is read",
            "sans-extension: no format that is read"),
        read.skipped.stream().sorted().toList());
    assertEquals(List.of(), read.faults);
  }

  @Test
  void linksAreNotFollowedSoLoopsHarmNothing() throws IOException {
    write("a.txt", "Une phrase.");
    Files.createSymbolicLink(folder.resolve("boucle"), folder);
    Files.createSymbolicLink(folder.resolve("lien.txt"), folder.resolve("a.txt"));
    Collected read = Collected.from(folder);
    assertEquals(List.of("a.txt"), read.ids());
    assertEquals(
        List.of("boucle: a link, not followed", "lien.txt: a link, not followed"),
        read.skipped.stream().sorted().toList());
    assertEquals(List.of("a.txt"), Collected.from(folder.resolve("boucle")).ids());
  }

  @Test
  void aMissingRootIsAFaultAndTheOthersAreRead() throws IOException {
    write("a.txt", "Une phrase.");
    Collected read = Collected.from(folder.resolve("absent"), folder);
    assertEquals(List.of("no such file or folder: " + folder.resolve("absent")), read.faults);
    assertEquals(List.of("a.txt"), read.ids());
  }

  @Test
  void aSecondRecordWithTheSameIdIsAFaultThatNamesBothFiles() throws IOException {
    write("un/a.txt", "Une phrase.");
    write("deux/a.txt", "Une autre phrase.");
    Collected read = Collected.from(folder.resolve("un"), folder.resolve("deux"));
    assertEquals(1, read.articles.size());
    assertEquals(List.of("a.txt: the id 'a.txt' was already given"), read.faults);
    write("trois/x.jsonl", "{\"id\":\"a.txt\",\"text\":\"Encore.\"}");
    read = Collected.from(folder.resolve("un"), folder.resolve("trois"));
    assertEquals(List.of("x.jsonl:1: the id 'a.txt' was already given in a.txt"), read.faults);
    String ship = "x".repeat(99) + "🚢🚢";
    String line = "{\"id\":\"" + ship + "\",\"text\":\"Encore.\"}\n";
    write("quatre/x.jsonl", line + line);
    read = Collected.from(folder.resolve("quatre"));
    String cut = "x".repeat(99) + "…";
    assertEquals(List.of("x.jsonl:2: the id '" + cut + "' was already given"), read.faults);
  }

  @Test
  void aFileNamedTwiceIsReadOnce() throws IOException {
    Path file = write("a.txt", "Une phrase.");
    Collected read = Collected.from(folder, file);
    assertEquals(List.of("a.txt"), read.ids());
    assertEquals(List.of("a.txt: named twice"), read.skipped);
    assertEquals(List.of(), read.faults);
  }

  @Test
  void theSameInputGivesTheSameHashesAndAChangeAnother() throws IOException {
    write("a.txt", "Une phrase.");
    List<String> before = Collected.from(folder).hashes;
    assertEquals(before, Collected.from(folder).hashes);
    assertTrue(before.getFirst().matches("[0-9a-f]{32}"));
    write("a.txt", "Une phrase changée.");
    assertTrue(!before.equals(Collected.from(folder).hashes));
  }

  @Test
  void progressReachesTheTotal() throws IOException {
    write("a.txt", "Une phrase.");
    write("b.jsonl", "{\"id\":\"1\",\"text\":\"Une phrase.\"}\n".repeat(200));
    write("c.png", "ne compte pas");
    Sources sources = new Sources(List.of(folder), Limits.DEFAULTS);
    List<Long> told = new ArrayList<>();
    Set<Long> totals = new HashSet<>();
    sources.readAll(
        new Collected(),
        (done, total) -> {
          told.add(done);
          totals.add(total);
        });
    assertEquals(Set.of(told.getLast()), totals);
    assertEquals(told.stream().sorted().toList(), told);
    assertTrue(told.size() > 3, told::toString);
  }

  @Test
  void whatTheSinkThrowsComesThrough() throws IOException {
    write("a.txt", "Une phrase.");
    Sink full =
        new Sink() {
          @Override
          public void article(SourceRecord article) {
            throw new IllegalStateException("disk full");
          }

          @Override
          public void fault(Fault fault) {}

          @Override
          public void skipped(String file, String reason) {}
        };
    Sources sources = new Sources(List.of(folder), Limits.DEFAULTS);
    assertEquals(
        "disk full",
        assertThrows(IllegalStateException.class, () -> sources.readAll(full)).getMessage());
  }
}
