package fr.vigie.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to be read: one on disk, or one that stands inside another.
 *
 * @param name its path relative to the folder the user named, {@code /} between folders; its file
 *     name when the user named the file itself; what is inside another file is named after it:
 *     {@code archive.zip!/folder/a.txt}
 * @param size bytes when it was listed
 * @param nesting how many files it is inside of; 0 on disk
 */
record SourceFile(String name, long size, int nesting, Content content) {

  /** Between the name of a file and the name of what is inside it. */
  static final String INSIDE = "!/";

  /** Where its bytes are. */
  sealed interface Content {}

  /** In a regular file. */
  record OnDisk(Path path) implements Content {}

  /** In memory, taken out of the file it stands in. */
  record Held(byte[] bytes) implements Content {}

  static SourceFile onDisk(Path path, String name, long size) {
    return new SourceFile(name, size, 0, new OnDisk(path.toAbsolutePath().normalize()));
  }

  /** A file inside this one. */
  SourceFile member(String memberName, byte[] bytes) {
    return new SourceFile(name + INSIDE + memberName, bytes.length, nesting + 1, new Held(bytes));
  }

  /** This file by its name, with other bytes: those it holds compressed. */
  SourceFile holding(byte[] bytes) {
    return new SourceFile(name, bytes.length, nesting, new Held(bytes));
  }

  /** What the file system says of it now; empty when it can't be told. */
  Optional<FileStamp> stamp() {
    return content instanceof OnDisk disk ? FileStamp.of(name, disk.path()) : Optional.empty();
  }

  InputStream open() throws IOException {
    return switch (content) {
      case OnDisk disk -> Files.newInputStream(disk.path());
      case Held held -> new ByteArrayInputStream(held.bytes());
    };
  }

  /** All its bytes. */
  byte[] bytes(Limits limits) throws IOException {
    if (size > limits.maxFileBytes()) throw tooLarge(limits);
    if (content instanceof Held held) return held.bytes();
    try (InputStream in = open()) {
      return bytes(in, limits);
    }
  }

  /** All bytes of a stream that may be longer than is read. */
  static byte[] bytes(InputStream in, Limits limits) throws IOException {
    byte[] bytes = in.readNBytes((int) limits.maxFileBytes() + 1);
    if (bytes.length > limits.maxFileBytes()) throw tooLarge(limits);
    return bytes;
  }

  private static IOException tooLarge(Limits limits) {
    return new IOException("larger than " + limits.maxFileBytes() + " bytes");
  }
}
