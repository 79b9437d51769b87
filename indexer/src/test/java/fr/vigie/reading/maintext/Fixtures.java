package fr.vigie.reading.maintext;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of these tests. */
final class Fixtures {

  private Fixtures() {}

  static List<Path> files(String folder, String extension) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(path(folder))) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }

  static Path path(String name) throws URISyntaxException {
    return Path.of(Fixtures.class.getResource("/fr/vigie/reading/" + name).toURI());
  }
}
