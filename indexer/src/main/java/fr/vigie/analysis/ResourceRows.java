package fr.vigie.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The tab-separated files of this package; {@code #} lines are comments. */
final class ResourceRows {

  private ResourceRows() {}

  /** The cells of each row of a file that lies beside this class, its header's first if any. */
  static Stream<String[]> of(String file) {
    try (InputStream in = ResourceRows.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("the analysis has no file " + file);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
