package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.ArticleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/** An index folder as its users see it. */
record IndexFolder(Path dir) {

  JobReport build(ArticleSource source) throws IOException {
    return job(JobOptions.defaults()).build(source);
  }

  JobReport update(ArticleSource source) throws IOException {
    return job(JobOptions.defaults()).update(source);
  }

  JobReport rollback() throws IOException {
    return new Rollback(dir, JobOptions.defaults(), JobEnvironment.system()).toPrevious();
  }

  IndexJob job(JobOptions options) {
    return new IndexJob(dir, PlainIndexing.FIRST, options);
  }

  IndexJob job(JobEnvironment environment) {
    return new IndexJob(dir, PlainIndexing.FIRST, JobOptions.defaults(), environment);
  }

  GenerationStore store() throws IOException {
    return GenerationStore.open(dir);
  }

  String current() throws IOException {
    return store().current().info().name();
  }

  List<String> generations() throws IOException {
    return store().list().stream().map(GenerationInfo::name).toList();
  }

  Path files(String generation) {
    return dir.resolve("generations").resolve(generation);
  }

  /** Text by id in the current generation. */
  Map<String, String> texts() throws IOException {
    return texts(current());
  }

  Map<String, String> texts(String generation) throws IOException {
    try (Directory directory = store().openDirectory(generation);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return texts(reader);
    }
  }

  static Map<String, String> texts(DirectoryReader reader) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    StoredFields stored = reader.storedFields();
    Bits live = MultiBits.getLiveDocs(reader);
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      if (live != null && !live.get(doc)) continue;
      texts.put(stored.document(doc).get("id"), stored.document(doc).get("text"));
    }
    assertEquals(texts.size(), reader.numDocs(), "one document an id");
    return texts;
  }

  /**
   * All files and folders below, with their sizes, but for those that only locks and reports touch.
   */
  Map<String, Long> listing() throws IOException {
    Map<String, Long> listing = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(dir)) {
      for (Path path : (Iterable<Path>) walk::iterator) {
        String name = dir.relativize(path).toString();
        if (name.startsWith("jobs") || name.startsWith("lock")) continue;
        listing.put(name, Files.isDirectory(path) ? 0 : Files.size(path));
      }
    }
    return listing;
  }

  /** Whether anything unfinished lies about. */
  boolean tidy() throws IOException {
    return listing().keySet().stream()
        .noneMatch(name -> name.contains("/.") || name.startsWith("."));
  }
}
