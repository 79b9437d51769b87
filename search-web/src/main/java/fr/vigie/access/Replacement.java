package fr.vigie.access;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a file is about to become: another file beside it, which takes its name at once. While it is
 * there nobody else, in this process or another, can replace the same file.
 */
final class Replacement implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long POLL_MILLIS = 20;

  private final Path file;
  private final Path beside;
  private boolean published;

  private Replacement(Path file, Path beside) {
    this.file = file;
    this.beside = beside;
  }

  /**
   * Waits its turn.
   *
   * @param path of a file, which need not be there yet, or of a link to one, which stays
   * @throws IOException when another has not ended in two seconds, or was killed; names its file
   */
  static Replacement of(Path path) throws IOException {
    Path file = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return new Replacement(file, Files.createFile(beside));
      } catch (FileAlreadyExistsException e) {
        if (System.nanoTime() - until > 0)
          throw new IOException(
              file + " is being changed by another command; if there is none, remove " + beside, e);
        pause(path);
      }
    }
  }

  private static void pause(Path path) throws IOException {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted before " + path + " could be changed", e);
    }
  }

  /** The file keeps its owner, group and permissions; a new one is its owner's alone. */
  void publish(String content) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
    if (view != null) view.setPermissions(PosixFilePermissions.fromString("rw-------"));
    Files.writeString(beside, content, StandardCharsets.UTF_8);
    if (view != null && Files.exists(file)) likeBefore(view);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    published = true;
  }

  private void likeBefore(PosixFileAttributeView view) throws IOException {
    PosixFileAttributes before = Files.readAttributes(file, PosixFileAttributes.class);
    view.setPermissions(before.permissions());
    view.setGroup(before.group());
    keepOwner(view, before.owner());
  }

  /** Who may not give a file away could read it by its group or as anyone: that stays so. */
  private static void keepOwner(PosixFileAttributeView view, UserPrincipal owner)
      throws IOException {
    if (view.readAttributes().owner().equals(owner)) return;
    try {
      view.setOwner(owner);
    } catch (FileSystemException e) {
      LOG.debug("the key file changes its owner", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (!published) Files.deleteIfExists(beside);
  }
}
