package fr.vigie.failure;

import fr.vigie.index.generations.GenerationStore;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/** What an index folder holds, read without the parts under test. */
record IndexContents(Path index) {

  GenerationStore store() throws IOException {
    return GenerationStore.open(index);
  }

  String current() throws IOException {
    return store().current().info().name();
  }

  Path generation(String name) {
    return index.resolve("generations").resolve(name);
  }

  /** Version by id in the generation to read. */
  Map<String, Integer> versions() throws IOException {
    Map<String, Integer> versions = new TreeMap<>();
    try (Directory directory = store().openDirectory(current());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Bits live = MultiBits.getLiveDocs(reader);
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        if (live != null && !live.get(doc)) continue;
        Document document = reader.storedFields().document(doc);
        String title = document.get(Fields.TITLE.name());
        versions.put(
            document.get(Fields.ID.name()),
            Integer.valueOf(title.substring(title.lastIndexOf(' ') + 1)));
      }
    }
    return versions;
  }

  /** What should not lie about when no job runs. */
  List<String> leftovers() throws IOException {
    try (Stream<Path> walk = Files.walk(index)) {
      return walk.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("."))
          .toList();
    }
  }

  /** Every file of the index that a bit can flip in, but for reports and locks. */
  List<Path> files() {
    try (Stream<Path> walk = Files.walk(index)) {
      return walk.filter(Files::isRegularFile)
          .filter(
              file ->
                  !index
                      .relativize(file)
                      .toString()
                      .matches("jobs.*|lock.*|.*readers|.*damaged\\.txt"))
          .filter(file -> file.toFile().length() > 0)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
