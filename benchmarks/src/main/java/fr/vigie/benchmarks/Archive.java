package fr.vigie.benchmarks;

import fr.vigie.benchmarks.ArticleFile.Line;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of JSON Lines files with as many articles each, a thousand files to a folder.
 *
 * @param files how many
 * @param inAFile articles
 */
record Archive(Path folder, int files, int inAFile) {

  private static final int IN_A_FOLDER = 1_000;

  /** Cuts a file of articles. */
  static Archive of(Path articles, Path folder, int inAFile) throws IOException {
    Archive archive = new Archive(folder, 0, inAFile);
    int count = 0;
    try (Stream<String> lines = Files.lines(articles)) {
      BufferedWriter out = null;
      for (String line : (Iterable<String>) lines::iterator) {
        if (count % inAFile == 0) {
          if (out != null) out.close();
          out = archive.newFile(count / inAFile);
        }
        count++;
        out.write(line + "\n");
      }
      if (out != null) out.close();
    }
    return existing(folder, inAFile);
  }

  /** One that an earlier run left. */
  static Archive existing(Path folder, int inAFile) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new Archive(folder, (int) files.filter(Files::isRegularFile).count(), inAFile);
    }
  }

  /** Adds a file of as many articles, like the first ones; for another version another one. */
  void add(int articles, String version) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (int number = 0; lines.size() < articles && number < files; number++) {
      for (Line line : ArticleFile.read(file(number), Math.min(inAFile, articles - lines.size())))
        lines.add(changed(line, line.id() + "+" + version, lines.size()));
    }
    write(folder.resolve("added-" + version + ".jsonl"), lines);
  }

  private static Line changed(Line line, String id, int version) {
    return new Line(id, line.title(), line.text() + " Version " + version + ".", line.date());
  }

  private static void write(Path file, List<Line> lines) throws IOException {
    StringBuilder json = new StringBuilder();
    for (Line line : lines) json.append(ArticleFile.json(line)).append('\n');
    Files.writeString(file, json);
  }

  private BufferedWriter newFile(int number) throws IOException {
    Files.createDirectories(file(number).getParent());
    return Files.newBufferedWriter(file(number));
  }

  private Path file(int number) {
    return folder
        .resolve("%06d".formatted(number / IN_A_FOLDER))
        .resolve("%06d.jsonl".formatted(number));
  }
}
