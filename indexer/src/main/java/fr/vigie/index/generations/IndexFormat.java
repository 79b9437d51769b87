package fr.vigie.index.generations;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.Json;
import fr.vigie.index.disk.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that makes a folder an index of ours, so that no job ever writes into another folder.
 *
 * @param format the version of the layout. 1: generations, current, jobs, lock
 */
public record IndexFormat(int format) {

  private static final int VERSION = 1;

  /**
   * @throws IndexUnavailableException when the folder is missing, is no index, or one of another
   *     version
   */
  static void requireReadable(IndexLayout layout) throws IOException {
    requireAccess(layout);
    if (!Files.isDirectory(layout.dir())) throw unavailable(layout, "there is no index in ");
    if (!Files.exists(layout.marker())) throw unavailable(layout, "this folder is not an index: ");
    int format = version(layout);
    if (format == VERSION) return;
    throw new IndexUnavailableException(
        layout.dir()
            + " has index layout "
            + format
            + " and this program reads "
            + VERSION
            + ": use the program that made it, or build a new index in another folder");
  }

  /** What cannot be looked at may well be an index: nobody should build another over it. */
  private static void requireAccess(IndexLayout layout) throws IndexUnavailableException {
    boolean known = Files.exists(layout.marker()) || Files.notExists(layout.marker());
    if (known) return;
    throw new IndexUnavailableException(
        layout.dir()
            + " cannot be looked into by the user "
            + System.getProperty("user.name")
            + ": check the permissions of the folder and of those it is in");
  }

  /**
   * Checks that a job may write into the folder: it is missing, empty or an index. Writes nothing.
   *
   * @throws IndexUnavailableException when it holds something else
   */
  public static void requireWritable(IndexLayout layout) throws IOException {
    if (Files.exists(layout.dir()) && !Files.isDirectory(layout.dir())) {
      throw new IndexUnavailableException(layout.dir() + " is a file: name a folder with --index");
    }
    if (Files.exists(layout.marker())) requireReadable(layout);
    else requireEmpty(layout);
  }

  /**
   * Makes the folder an index when it is not one yet, under the condition of {@link
   * #requireWritable}.
   */
  public static void prepare(IndexLayout layout, DurableFiles files) throws IOException {
    requireWritable(layout);
    files.createFolder(layout.dir());
    if (!Files.exists(layout.marker()))
      files.write(layout.marker(), Json.bytes(new IndexFormat(VERSION)));
    files.createFolder(layout.generations());
    files.createFolder(layout.jobs());
  }

  private static int version(IndexLayout layout) throws IndexUnavailableException {
    try {
      return Json.read(layout.marker(), IndexFormat.class).format;
    } catch (IOException e) {
      throw new IndexUnavailableException(
          Reason.of(e) + ": restore it, or build a new index in another folder");
    }
  }

  private static void requireEmpty(IndexLayout layout) throws IOException {
    for (Path entry : DurableFiles.entries(layout.dir())) {
      String name = entry.getFileName().toString();
      if (name.startsWith(DurableFiles.TEMPORARY)) continue;
      throw new IndexUnavailableException(
          layout.dir()
              + " is not an index and not empty (it holds "
              + Reason.oneLine(name)
              + "): nothing was written; name an empty or a new folder with --index");
    }
  }

  private static IndexUnavailableException unavailable(IndexLayout layout, String what) {
    return new IndexUnavailableException(
        what
            + layout.dir()
            + ": build one with `vigie index PATH... --index "
            + layout.dir()
            + "`");
  }
}
