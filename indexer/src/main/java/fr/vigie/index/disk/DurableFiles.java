package fr.vigie.index.disk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.lucene.util.IOUtils;

/** Writes and renames that a power cut can't undo once they have returned. */
public final class DurableFiles {

  /** How the name of a file not yet complete begins. */
  public static final String TEMPORARY = ".tmp-";

  private final JobEnvironment.Disk disk;

  public DurableFiles(JobEnvironment.Disk disk) {
    this.disk = disk;
  }

  /**
   * Replaces the file as a whole: readers see the old content or the new. The folder must exist.
   */
  public void write(Path file, byte[] content) throws IOException {
    Path temporary =
        file.resolveSibling(TEMPORARY + Long.toHexString(ThreadLocalRandom.current().nextLong()));
    try {
      disk.write(temporary, content);
      disk.sync(temporary, false);
      rename(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Renames inside one folder. */
  public void rename(Path from, Path to) throws IOException {
    disk.rename(from, to);
    disk.sync(to.getParent(), true);
  }

  /** Returns when the list of a folder would outlast a power cut. */
  public void sync(Path folder) throws IOException {
    disk.sync(folder, true);
  }

  /** The folder itself is on the disk after this, not only what it holds. */
  public void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) return;
    Files.createDirectories(folder);
    disk.sync(folder.toAbsolutePath().getParent(), true);
  }

  /** Deletes a folder with all in it; nothing where there is none. */
  public static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) IOUtils.rm(folder);
  }

  /** The entries of a folder; none when there is no such folder. */
  public static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    if (!Files.isDirectory(folder)) return entries;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    }
    entries.sort(null);
    return entries;
  }
}
