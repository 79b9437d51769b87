package fr.vigie.benchmarks;

import fr.vigie.benchmarks.ArticleFile.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A folder with one file an article, a thousand to a folder. */
record Archive(Path folder, int size) {

  private static final int IN_A_FOLDER = 1_000;

  /** Cuts a file of articles into files of their own. */
  static Archive of(Path articles, Path folder) throws IOException {
    Archive archive = new Archive(folder, 0);
    int count = 0;
    try (Stream<String> lines = Files.lines(articles)) {
      for (String line : (Iterable<String>) lines::iterator) {
        if (count % IN_A_FOLDER == 0) Files.createDirectories(archive.file(count).getParent());
        Files.writeString(archive.file(count++), line + "\n");
      }
    }
    return new Archive(folder, count);
  }

  /** Adds a word to as many articles, another one for another version. */
  void change(int articles, int version) throws IOException {
    SplittableRandom random = new SplittableRandom(version);
    int[] chosen = random.ints(0, size).distinct().limit(Math.min(articles, size)).toArray();
    for (int number : chosen) {
      Path file = file(number);
      Line line = ArticleFile.read(file, 1).getFirst();
      String text = line.text() + " Version " + version + ".";
      Files.writeString(
          file, ArticleFile.json(new Line(line.id(), line.title(), text, line.date())) + "\n");
    }
  }

  private Path file(int number) {
    return folder
        .resolve("%06d".formatted(number / IN_A_FOLDER))
        .resolve("%06d.jsonl".formatted(number));
  }
}
