package fr.vigie.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A regular file to be read.
 *
 * @param path where it is
 * @param name its path relative to the folder the user named, {@code /} between folders; its file
 *     name when the user named the file itself
 * @param size bytes when it was listed
 */
record SourceFile(Path path, String name, long size) {

  /** All its bytes. */
  byte[] bytes(Limits limits) throws IOException {
    if (size > limits.maxFileBytes()) throw tooLarge(limits);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes((int) limits.maxFileBytes() + 1);
      if (bytes.length > limits.maxFileBytes()) throw tooLarge(limits);
      return bytes;
    }
  }

  private static IOException tooLarge(Limits limits) {
    return new IOException("larger than " + limits.maxFileBytes() + " bytes");
  }
}
