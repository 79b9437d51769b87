package fr.vigie.reading;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The files below a path the user named, sorted by name.
 *
 * <p>Hidden files and folders are left out, and so are indexes, and links are not followed: what is
 * read is what was named, and a loop of links harms nothing. The path the user named may itself be
 * a link, or hidden.
 */
final class Folder extends SimpleFileVisitor<Path> {

  private final Path root;
  private final Sink sink;
  private final Predicate<Path> indexes;
  private final List<SourceFile> files = new ArrayList<>();

  private Folder(Path root, Sink sink, Predicate<Path> indexes) {
    this.root = root;
    this.sink = sink;
    this.indexes = indexes;
  }

  /**
   * The regular files; what is left out and what cannot be listed goes to the sink.
   *
   * @param indexes tells the folders below that are left out with all they hold
   */
  static List<SourceFile> files(Path named, Sink sink, Predicate<Path> indexes) {
    try {
      if (Files.isRegularFile(named)) return List.of(single(named));
      if (Files.isDirectory(named)) return new Folder(named.toRealPath(), sink, indexes).walk();
      String reason =
          Files.exists(named) ? "neither a file nor a folder: " : "no such file or folder: ";
      sink.fault(new Fault("", 0, reason + named));
    } catch (IOException e) {
      sink.fault(new Fault("", 0, "cannot be listed: " + named));
    }
    return List.of();
  }

  private static SourceFile single(Path named) throws IOException {
    return SourceFile.onDisk(named, named.getFileName().toString(), Files.size(named));
  }

  private List<SourceFile> walk() throws IOException {
    Files.walkFileTree(root, this);
    files.sort(Comparator.comparing(SourceFile::name));
    return files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) return FileVisitResult.CONTINUE;
    if (isHidden(folder)) sink.skipped(name(folder), "hidden");
    else if (indexes.test(folder)) sink.skipped(name(folder), "an index");
    else return FileVisitResult.CONTINUE;
    return FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isHidden(file)) sink.skipped(name(file), "hidden");
    else if (attributes.isSymbolicLink()) sink.skipped(name(file), "a link, not followed");
    else if (!attributes.isRegularFile()) sink.skipped(name(file), "not a regular file");
    else files.add(SourceFile.onDisk(file, name(file), attributes.size()));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    sink.fault(
        new Fault(
            name(file), 0, "cannot be listed" + (Files.isReadable(file) ? "" : ": no permission")));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException e) {
    if (e != null) sink.fault(new Fault(name(folder), 0, "cannot be listed to the end"));
    return FileVisitResult.CONTINUE;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
