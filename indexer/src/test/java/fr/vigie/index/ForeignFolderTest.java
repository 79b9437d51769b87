package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.generations.IndexUnavailableException;
import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignFolderTest {

  @TempDir Path temp;

  @Test
  void aFolderThatHoldsSomethingElseIsNeverWritten() throws IOException {
    Files.writeString(temp.resolve("mémoires.txt"), "précieux");
    IndexFolder index = new IndexFolder(temp);
    IndexUnavailableException refusal =
        assertThrows(IndexUnavailableException.class, () -> index.build(Archive.of("a", "un")));
    assertTrue(
        refusal
            .getMessage()
            .startsWith(temp + " is not an index and not empty (it holds mémoires.txt)"));
    assertEquals(List.of(temp.resolve("mémoires.txt")), DurableFiles.entries(temp));
    assertThrows(IndexUnavailableException.class, () -> index.update(Archive.of("a", "un")));
    assertThrows(IndexUnavailableException.class, index::store);
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(temp.resolve("f"), "x");
    IndexFolder index = new IndexFolder(file);
    assertThrows(IndexUnavailableException.class, () -> index.build(Archive.of("a", "un")));
    assertThrows(IndexUnavailableException.class, index::store);
  }

  /** A link that leads nowhere but to itself stands for a folder that the user may not enter. */
  @Test
  void aFolderThatCannotBeLookedIntoIsNotSaidToBeNoIndex() throws IOException {
    Path closed = temp.resolve("closed");
    Files.createSymbolicLink(closed, closed);
    String message =
        assertThrows(IndexUnavailableException.class, new IndexFolder(closed)::store).getMessage();
    assertTrue(message.startsWith(closed + " cannot be looked into by the user "), message);
    assertFalse(message.contains("build one"), message);
  }

  @Test
  void anotherLayoutIsRefusedByReadersAndWriters() throws IOException {
    Files.writeString(temp.resolve("vigie-index.json"), "{\"format\": 7}");
    IndexFolder index = new IndexFolder(temp);
    String message = assertThrows(IndexUnavailableException.class, index::store).getMessage();
    assertTrue(message.startsWith(temp + " has index layout 7 and this program reads 1"), message);
    assertThrows(IndexUnavailableException.class, () -> index.build(Archive.of("a", "un")));
  }

  @Test
  void aDamagedMarkerIsNamed() throws IOException {
    for (String damage : List.of("", "null", "{", "[1]", "{\"format\": {}}")) {
      Files.writeString(temp.resolve("vigie-index.json"), damage);
      String message =
          assertThrows(IndexUnavailableException.class, new IndexFolder(temp)::store).getMessage();
      assertTrue(message.contains("vigie-index.json is damaged"), message);
      assertEquals(1, message.lines().count());
    }
  }

  @Test
  void anIndexNothingWasEverPublishedInSaysSo() throws IOException {
    IndexFolder index = new IndexFolder(temp.resolve("index"));
    index.build(Archive.of("a", PlainIndexing.POISON));
    IndexUnavailableException none =
        assertThrows(IndexUnavailableException.class, () -> index.store().current());
    assertTrue(
        none.getMessage().startsWith("no index has been published in " + index.dir()),
        none.getMessage());
    JobReport report = index.update(Archive.of("a", "un"));
    assertEquals("there was no generation to start from", report.rebuildReason());
  }
}
