package fr.vigie.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** Tells one build of the program from another. */
final class Build {

  private Build() {}

  /** The checksum of the jar that this class is in; the same for all builds outside of a jar. */
  static String ofThis() {
    CodeSource source = Build.class.getProtectionDomain().getCodeSource();
    if (source == null) return "unknown";
    try {
      Path jar = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(jar) ? Long.toHexString(checksum(jar)) : "unpacked";
    } catch (IOException | java.net.URISyntaxException e) {
      throw new IllegalStateException("the program can't read itself: " + source.getLocation(), e);
    }
  }

  private static long checksum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32C())) {
      checked.skipNBytes(Files.size(file));
      return checked.getChecksum().getValue();
    }
  }
}
