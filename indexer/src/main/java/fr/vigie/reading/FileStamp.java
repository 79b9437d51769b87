package fr.vigie.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says of a file. A file with the same stamp as before was not written since,
 * as far as the file system tells: a change within one tick of its clock does not show.
 *
 * @param name relative to the folder the user named, as in {@link
 *     fr.vigie.article.RawArticle#file()}
 * @param path absolute
 * @param bytes its size
 * @param modified when its content was written, in nanoseconds since 1970; programs can set it
 * @param changed when content, name or rights last changed, which no program can set; as {@code
 *     modified} where the file system does not keep it
 * @param node tells a file from another of the same name; 0 where the file system has none
 */
public record FileStamp(
    String name, String path, long bytes, long modified, long changed, long node) {

  /** The stamp of a file on disk now; empty when it can't be told. */
  static Optional<FileStamp> of(String name, Path path) {
    try {
      Map<String, Object> unix = Files.readAttributes(path, "unix:size,lastModifiedTime,ctime,ino");
      return Optional.of(
          new FileStamp(
              name,
              path.toString(),
              (Long) unix.get("size"),
              nanos(unix.get("lastModifiedTime")),
              nanos(unix.get("ctime")),
              (Long) unix.get("ino")));
    } catch (UnsupportedOperationException notUnix) {
      return basic(name, path);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether an article may come from it.
   *
   * @param articleFile where the article stands, in the file itself or inside something in it
   */
  public boolean holds(String articleFile) {
    return articleFile.equals(name) || articleFile.startsWith(name + SourceFile.INSIDE);
  }

  private static Optional<FileStamp> basic(String name, Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      long modified = nanos(attributes.lastModifiedTime());
      return Optional.of(
          new FileStamp(name, path.toString(), attributes.size(), modified, modified, 0));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long nanos(Object time) {
    return ((FileTime) time).to(TimeUnit.NANOSECONDS);
  }
}
